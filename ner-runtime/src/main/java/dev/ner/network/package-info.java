/**
 * The contract between generated networks and the runtime, and what generated code calls.
 *
 * <p>What belongs here: {@link dev.ner.network.Network} and how one is made, its parameters by name
 * and place, their initial values, and the parts of layers that are the same at every width. Here
 * alone stands EJML, the matrix type in which parameters go in and out. What does not belong here:
 * losses, optimisers, files, and how a batch came to be.
 */
package dev.ner.network;

package dev.ner.maven.mojo;

import dev.ner.maven.engine.BuildContext;
import dev.ner.maven.engine.JvmOptions;
import dev.ner.maven.fork.JavaInstallation;
import java.nio.file.Path;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;

/** What the goals share that run a JVM of their own. */
abstract class AbstractForkMojo extends AbstractNerMojo {

  @Inject private ToolchainManager toolchains;

  /** Threads that compute; 0 for one a core. Their number never changes a result. */
  @Parameter(property = "ner.threads", defaultValue = "0")
  private int threads;

  /**
   * Largest heap of the JVM that trains, evaluates or tags, such as {@code 1g}; the JVM's own
   * default, a quarter of the machine's memory, if not given.
   */
  @Parameter(property = "ner.heap")
  private String heap;

  /**
   * Which kernels compute: {@code scalar} (plain Java), {@code vector} (the Vector API) or {@code
   * auto} (the quicker ones that this JVM offers). They never change a result.
   */
  @Parameter(property = "ner.kernels", defaultValue = "auto")
  private String kernels;

  final BuildContext context(Map<String, String> overrides) throws MojoExecutionException {
    return new BuildContext(projectReader().read(), jvm(), pluginVersion(), model(), overrides);
  }

  private JvmOptions jvm() {
    return new JvmOptions(java(), threads, heap == null ? "" : heap.trim(), kernels.trim());
  }

  /** The JDK that the project's toolchain names, or the one that runs Maven. */
  private JavaInstallation java() {
    Toolchain toolchain = toolchains.getToolchainFromBuildContext("jdk", session());
    String tool = toolchain == null ? null : toolchain.findTool("java");
    return tool == null ? JavaInstallation.current() : JavaInstallation.of(Path.of(tool));
  }
}

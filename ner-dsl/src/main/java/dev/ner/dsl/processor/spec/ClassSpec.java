package dev.ner.dsl.processor.spec;

import java.util.List;

/**
 * The model class itself.
 *
 * @param packageName its package; empty for the unnamed one
 * @param simpleNames its simple name, after those of the classes around it, outermost first
 * @param kind {@code class}, or what it is instead: {@code interface}, {@code enum}, {@code
 *     record}, {@code annotation}
 * @param generic whether it, or a class around an inner one, has type parameters
 * @param inner whether it is nested and not static
 * @param privateClass the class that is private, itself or one around it; empty for none
 * @param origin the class
 */
public record ClassSpec(
    String packageName,
    List<String> simpleNames,
    String kind,
    boolean generic,
    boolean inner,
    String privateClass,
    Origin origin) {

  public ClassSpec {
    simpleNames = List.copyOf(simpleNames);
  }

  /** The name as source code writes it within its package: {@code Outer.NewsNer}. */
  public String name() {
    return String.join(".", simpleNames);
  }

  /** The binary name: {@code com.acme.Outer$NewsNer}. */
  public String binaryName() {
    return qualify(String.join("$", simpleNames));
  }

  /** What the names of generated classes begin with: {@code OuterNewsNer}. */
  public String stem() {
    return String.join("", simpleNames);
  }

  /** The simple name of the generated class that applications call. */
  public String taggerName() {
    return stem() + "Tagger";
  }

  /** The simple name of the generated enum of entity types. */
  public String entityName() {
    return stem() + "Entity";
  }

  /** The simple name of the generated network. */
  public String networkName() {
    return stem() + "Network";
  }

  /** A simple name in the class's package, qualified. */
  public String qualify(String simpleName) {
    return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
  }
}

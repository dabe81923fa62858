package dev.onrecord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What registries require of a package, or show of it. */
final class ClientPackages {

  private static final Path DIST = Path.of("target/clients/dist");
  private static final String REPOSITORY = "https://onrecord.dev";

  private ClientPackages() {}

  static void checkTypescript(Path folder) throws Exception {
    String archive = only("onrecord-client-*.tgz").toString();
    assertThat(tar(folder, "-tzf", archive).lines())
        .contains("package/README.md", "package/LICENSE", "package/dist/index.js")
        .contains("package/dist/index.d.ts", "package/dist/schema.d.ts");
    JsonNode metadata =
        new ObjectMapper().readTree(tar(folder, "-xzOf", archive, "package/package.json"));
    assertThat(metadata.path("description").asText()).isNotEmpty();
    assertThat(metadata.path("license").asText()).isEqualTo("Apache-2.0");
    assertThat(metadata.at("/repository/url").asText()).isEqualTo(REPOSITORY);
    assertThat(metadata.path("keywords")).isNotEmpty();
    assertThat(metadata.path("types").asText()).isEqualTo("./dist/index.d.ts");
  }

  private static String tar(Path folder, String... arguments) throws Exception {
    return Script.run(
        folder,
        null,
        Stream.concat(Stream.of("-c", "tar \"$@\"", "tar"), Stream.of(arguments))
            .toArray(String[]::new));
  }

  static void checkPython() throws IOException {
    try (ZipFile wheel = new ZipFile(only("onrecord_client-*.whl").toFile())) {
      List<String> names = wheel.stream().map(ZipEntry::getName).toList();
      assertThat(names)
          .contains("onrecord/py.typed")
          .anyMatch(name -> name.contains(".dist-info/") && name.endsWith("/LICENSE"));
      String metadata =
          names.stream().filter(name -> name.endsWith("/METADATA")).findFirst().orElseThrow();
      try (InputStream text = wheel.getInputStream(wheel.getEntry(metadata))) {
        assertThat(new String(text.readAllBytes(), StandardCharsets.UTF_8))
            .contains("\nName: onrecord-client\n", "\nSummary: Python client for OnRecord")
            .contains("\nAuthor: The OnRecord maintainers\n", "\nLicense: Apache-2.0\n")
            .contains("\nKeywords: onrecord,", "\nRequires-Python: >=3.10\n")
            .contains("\nProject-URL: Repository, " + REPOSITORY + "\n")
            .contains("\nDescription-Content-Type: text/markdown\n", "\n# OnRecord for Python\n")
            .doesNotContain("openapitools");
      }
    }
  }

  /** Maven Central refuses a package without these. */
  static void checkJava() throws IOException {
    String name = only("onrecord-client-*.pom").getFileName().toString().replace(".pom", "");
    assertThat(Files.readString(DIST.resolve(name + ".pom")))
        .contains("<name>", "<description>", "<licenses>", "<developers>")
        .contains("<url>" + REPOSITORY + "</url>", "<connection>scm:git:" + REPOSITORY)
        .doesNotContain("@repository@");
    assertThat(DIST.resolve(name + ".jar")).isNotEmptyFile();
    assertThat(DIST.resolve(name + "-sources.jar")).isNotEmptyFile();
    assertThat(DIST.resolve(name + "-javadoc.jar")).isNotEmptyFile();
  }

  private static Path only(String pattern) throws IOException {
    try (var files = Files.newDirectoryStream(DIST, pattern)) {
      return files.iterator().next();
    }
  }
}

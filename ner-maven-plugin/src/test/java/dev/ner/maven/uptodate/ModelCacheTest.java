package dev.ner.maven.uptodate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelCacheTest {
  private static final String KEY = "0123abcd";

  @TempDir Path folder;
  private Path cacheFolder;
  private ModelCache cache;
  private TrainedFiles trained;

  @BeforeEach
  void train() throws IOException {
    cacheFolder = folder.resolve("cache");
    cache = new ModelCache(cacheFolder);
    trained = TrainedFiles.in(Files.createDirectory(folder.resolve("work")));
    Files.writeString(trained.model(), "weights");
    Files.writeString(trained.evaluation(), "{}");
  }

  @Test
  void whatWasStoredIsFound() throws IOException {
    assertThat(cache.find(KEY)).isEmpty();
    cache.store(KEY, trained);
    TrainedFiles found = cache.find(KEY).orElseThrow();
    assertThat(found.model()).hasContent("weights");
    assertThat(found.evaluation()).hasContent("{}");
    assertThat(cache.find("another")).isEmpty();
    assertNothingUnfinished();
  }

  @ParameterizedTest
  @ValueSource(strings = {"model.safetensors", "evaluation.json", "manifest.sha256"})
  void aDamagedEntryIsIgnoredAndReplaced(String file) throws IOException {
    cache.store(KEY, trained);
    Files.writeString(cacheFolder.resolve(KEY).resolve(file), "weight\0");
    assertThat(cache.find(KEY)).isEmpty();
    cache.store(KEY, trained);
    assertThat(cache.find(KEY).orElseThrow().model()).hasContent("weights");
    Files.delete(cacheFolder.resolve(KEY).resolve(file));
    assertThat(cache.find(KEY)).isEmpty();
    cache.store(KEY, trained);
    assertThat(cache.find(KEY).orElseThrow().model()).hasContent("weights");
    assertNothingUnfinished();
  }

  @Test
  void manyBuildsMayStoreAtOnceOverADamagedEntry() throws Exception {
    cache.store(KEY, trained);
    for (int round = 0; round < 60; round++) {
      Files.writeString(cacheFolder.resolve(KEY).resolve("model.safetensors"), "damaged");
      storeEightTimesAtOnce();
      assertThat(cache.find(KEY).orElseThrow().model()).hasContent("weights");
    }
    assertNothingUnfinished();
  }

  private void storeEightTimesAtOnce() throws Exception {
    ExecutorService builds = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Void>> stores = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        stores.add(
            () -> {
              new ModelCache(cacheFolder).store(KEY, trained);
              return null;
            });
      }
      for (Future<Void> store : builds.invokeAll(stores)) {
        store.get();
      }
    } finally {
      builds.shutdownNow();
    }
  }

  @Test
  void whatAnotherBuildIsWritingStaysAndWhatOneAbandonedGoes() throws IOException {
    Path writing = SafeFiles.temporaryFolder(cacheFolder);
    Path abandoned = SafeFiles.temporaryFolder(cacheFolder);
    Instant twoDaysAgo = Instant.now().minus(Duration.ofDays(2));
    Files.setLastModifiedTime(abandoned, FileTime.from(twoDaysAgo));
    cache.store(KEY, trained);
    assertThat(writing).exists();
    assertThat(abandoned).doesNotExist();
  }

  private void assertNothingUnfinished() throws IOException {
    try (Stream<Path> entries = Files.list(cacheFolder)) {
      assertThat(entries).containsExactly(cacheFolder.resolve(KEY));
    }
  }
}

package marsad;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Habits of the house that no compiler keeps. */
class TidyTest {
  private static final int MAX_FILE_LINES = 300;
  private static final int MAX_METHOD_LINES = 60;

  /** So many words and more are data, reviewed beside others of their kind. */
  private static final int MAX_LIST = 10;

  /** Controls that make text look other than it is; in code they are written as escapes. */
  private static final Pattern INVISIBLE =
      Pattern.compile("[\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]");

  /** Places of one machine. */
  private static final Pattern PLACE =
      Pattern.compile("/(?:wor" + "k|ro" + "ot|ho" + "me)/[a-z]|/tmp/[a-z]+-");

  private static List<Path> files(String root, String... extensions) throws IOException {
    if (!Files.exists(Path.of(root))) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(Path.of(root))) {
      return all.filter(Files::isRegularFile)
          .filter(f -> Stream.of(extensions).anyMatch(f.toString()::endsWith))
          .sorted()
          .toList();
    }
  }

  private static List<String> found(List<Path> files, Pattern pattern) throws IOException {
    List<String> out = new ArrayList<>();
    for (Path file : files) {
      Matcher m = pattern.matcher(Files.readString(file));
      while (m.find()) {
        String shown =
            m.group()
                .codePoints()
                .mapToObj(c -> c > 0x20 && c < 0x7F ? Character.toString(c) : hex(c))
                .reduce("", String::concat);
        out.add(file + ": " + shown);
      }
    }
    return out;
  }

  private static String hex(int codePoint) {
    return String.format(Locale.ROOT, "U+%04X", codePoint);
  }

  @Test
  void noFileIsTooLong() throws IOException {
    List<String> tooLong = new ArrayList<>();
    for (Path file : files("src", ".java")) {
      long lines = Files.readString(file).lines().count();
      if (lines > MAX_FILE_LINES) {
        tooLong.add(file + ": " + lines + " lines");
      }
    }
    assertThat(tooLong).isEmpty();
  }

  @Test
  void noMethodIsTooLong() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> out = new ArrayList<>();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  null,
                  List.of("-proc:none"),
                  null,
                  manager.getJavaFileObjectsFromPaths(files("src", ".java")));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        new Lengths(unit, positions).scan(unit, out);
      }
    }
    assertThat(out).isEmpty();
  }

  @Test
  void longListsOfArabicWordsStandInWordsTxt() throws IOException {
    Pattern list = Pattern.compile("Clause\\.words\\((?:\\s*\"[^\"]*\"\\s*\\+?)+\\)");
    List<String> tooLong = new ArrayList<>();
    for (Path file : files("src/main/java", ".java")) {
      Matcher m = list.matcher(Files.readString(file));
      while (m.find()) {
        if (m.group().replaceAll("\"\\s*\\+\\s*\"", "").strip().split(" ").length >= MAX_LIST) {
          tooLong.add(file + ": " + m.group());
        }
      }
    }
    assertThat(tooLong).isEmpty();
  }

  private static final class Lengths extends TreeScanner<@Nullable Void, List<String>> {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;

    Lengths(CompilationUnitTree unit, SourcePositions positions) {
      this.unit = unit;
      this.positions = positions;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, List<String> tooLong) {
      LineMap map = unit.getLineMap();
      long start = positions.getStartPosition(unit, method);
      long end = positions.getEndPosition(unit, method);
      if (start >= 0 && end >= 0) {
        long lines = map.getLineNumber(end) - map.getLineNumber(start) + 1;
        if (lines > MAX_METHOD_LINES) {
          tooLong.add(
              unit.getSourceFile().getName() + " " + method.getName() + ": " + lines + " lines");
        }
      }
      return super.visitMethod(method, tooLong);
    }
  }

  @Test
  void sourcesShowEveryCharacterTheyHave() throws IOException {
    List<Path> sources = new ArrayList<>(files("src", ".java", ".txt", ".md", ".xml"));
    sources.addAll(files("topics", ".yaml"));
    assertThat(found(sources, INVISIBLE)).isEmpty();
  }

  @Test
  void nothingKnowsTheMachineItWasWrittenOn() throws IOException {
    List<Path> sources = new ArrayList<>(files("src", ".java", ".txt", ".md", ".xml"));
    sources.addAll(files("topics", ".yaml"));
    sources.addAll(files("corpus", ".json", ".txt", ".md"));
    sources.addAll(files(".ci", "run"));
    sources.addAll(files("operations", ".yml", ".yaml", ".json"));
    Stream.of("README.md", "pom.xml", "docker-compose.yml", "marsad")
        .map(Path::of)
        .filter(Files::isRegularFile)
        .forEach(sources::add);
    assertThat(found(sources, PLACE)).isEmpty();
  }

  @Test
  void onlyTheCommandLinePrints() throws IOException {
    List<Path> sources =
        files("src/main/java", ".java").stream()
            .filter(f -> !f.toString().replace('\\', '/').contains("/marsad/cli/"))
            .toList();
    assertThat(found(sources, Pattern.compile("System\\.(out|err)\\b|printStackTrace"))).isEmpty();
  }

  @Test
  void everyPackageSaysWhatItIs() throws IOException {
    List<Path> silent =
        files("src", ".java").stream()
            .map(Path::getParent)
            .distinct()
            .filter(p -> !Files.exists(p.resolve("package-info.java")))
            .toList();
    assertThat(silent).isEmpty();
  }
}

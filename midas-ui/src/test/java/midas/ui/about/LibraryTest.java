package midas.ui.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the program says of others' work is what it holds. */
class LibraryTest {

    private static final Pattern JAR = Pattern.compile("(.+?)-(\\d[^/\\\\]*?)(-linux|-win|-mac)?(-aarch64)?\\.jar");

    /** Jars of tests, those with nothing but annotations, and the other jars of OpenJFX. */
    private static final Pattern NOT_IN_THE_PROGRAM = Pattern.compile(
            "(javafx-(base|controls|fxml)|.*junit.*|assertj.*|byte-buddy|archunit|apiguardian.*|opentest4j|hamcrest|testfx.*|org.osgi.*|jspecify|jsr305"
                    + "|error_prone.*|j2objc.*|checker-qual|listenablefuture|surefire.*|.*maven.*|open-test-reporting.*|common-java5|midas-.*|pdfbox.*|poi.*"
                    + "|fontbox|xmpbox|xmlbeans|commons-(codec|collections4|io|compress|logging|lang3)|log4j.*|curvesapi|jbig2.*|SparseBitSet|SODS|core|xmlunit.*)");

    private static Set<String> jars() {
        return Stream.of("jdk.module.path", "java.class.path", "surefire.test.class.path")
                .map(System::getProperty)
                .filter(path -> path != null)
                .flatMap(path -> Stream.of(path.split(Pattern.quote(File.pathSeparator))))
                .map(path -> JAR.matcher(new File(path).getName()))
                .filter(Matcher::matches)
                .filter(jar -> !NOT_IN_THE_PROGRAM.matcher(jar.group(1)).matches())
                .map(jar -> jar.group(1) + " " + jar.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theListIsThatOfTheJarsInUse() {
        Set<String> listed = Library.all().stream()
                .filter(library -> !library.artifact().isEmpty())
                .map(library -> library.artifact() + " " + library.version())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed).hasSizeGreaterThan(20).isEqualTo(jars());
    }

    @Test
    void everyLicenceIsThere() {
        List<Library> all = Library.all();
        assertThat(all).allSatisfy(library -> {
            assertThat(library.text()).as(library.name()).hasSizeGreaterThan(900);
            assertThat(library.licence()).isNotBlank();
        });
        assertThat(all).extracting(Library::name).contains("OpenJDK", "Inter", "JetBrains Mono");
        assertThat(all.getFirst().text()).contains("GNU General Public License", "CLASSPATH\" EXCEPTION");
    }
}

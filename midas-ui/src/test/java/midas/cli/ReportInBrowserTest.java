package midas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Pages in a real browser, where the machine has one: {@code -Dmidas.browser} is Chromium's command, {@code -Dmidas.browser.pictures} a folder that gets pictures of the pages. */
@EnabledIfSystemProperty(named = "midas.browser", matches = ".+")
class ReportInBrowserTest {

    @TempDir
    Path folder;

    private String browser(List<String> more, Path page) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("midas.browser", ""),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--force-color-profile=srgb",
                "--user-data-dir=" + folder.resolve("profile")));
        command.addAll(more);
        command.add(page.toUri().toString());
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (InputStream out = process.getInputStream()) {
            String text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return text;
        } finally {
            process.destroyForcibly();
        }
    }

    private void picture(Path page, String name, int width) throws IOException, InterruptedException {
        Path pictures = Path.of(System.getProperty("midas.browser.pictures", folder.toString()));
        Path file = pictures.resolve(name).toAbsolutePath();
        browser(List.of("--screenshot=" + file, "--window-size=" + width + ",3000"), page);
        // a page of nothing but white compresses to a few kilobytes
        assertThat(file.toFile().length()).isGreaterThan(60_000);
    }

    private Path report(Path data, String response, String fixed, String group) {
        Path html = folder.resolve("report.html");
        CommandRun run = CommandRun.of(
                "glmm",
                data.toString(),
                "--response",
                response,
                "--fixed",
                fixed,
                "--group",
                group,
                "--report",
                html.toString());
        assertThat(run.exitCode()).isZero();
        return html;
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    @Test
    void aBrowserShowsTheNumbersThatWereWritten() throws Exception {
        Path html = report(ReferenceCase.FOLDER.resolve("sleepstudy.csv"), "Reaction", "Days", "Subject");
        String shown = browser(List.of("--dump-dom"), html);
        String written = Files.readString(html);
        // what the browser took for the page is what was written: the same elements in the same order
        assertThat(elements(shown)).isEqualTo(elements(written));
        assertThat(shown).contains("<data value=\"10.467285959595", ">10.47</data>", "−893.23");
        picture(html, "report.png", 1100);
        picture(html, "report-phone.png", 390);
    }

    private static List<String> elements(String html) {
        // the browser leaves white space out that means nothing, and closes what it closes in its own way
        Matcher matcher = Pattern.compile("<(/?[a-zA-Z][a-zA-Z0-9]*)[^>]*>")
                .matcher(html.replaceAll("(?s)<style>.*?</style>", "<style></style>"));
        List<String> names = new ArrayList<>();
        while (matcher.find()) {
            String name = matcher.group(1);
            if (!name.startsWith("/")) {
                names.add(name);
            }
        }
        return names;
    }

    @Test
    void aBrowserRunsNothing() throws Exception {
        String column = "<script>document.title='hit'</script>";
        String group = "</script><img src=x onerror=\"\"document.title='hit'\"\">";
        Path html = report(ReportTest.evil(folder, column, group), column, "a|b_*c*", "`g`");
        String shown = browser(List.of("--dump-dom", "--virtual-time-budget=2000"), html);
        assertThat(shown).doesNotContain("<title>hit</title>");
        assertThat(count(shown, "<script")).isEqualTo(1);
        assertThat(count(shown, "<img")).isZero();
        picture(html, "report-names.png", 1100);
    }
}

package midas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Help, and wrong usage: exit code 2, a sentence on standard error, nothing on standard output. */
class UsageTest {

    private static final String DATA =
            ReferenceCase.FOLDER.resolve("sleepstudy.csv").toString();

    private static CommandRun glmm(String... more) {
        List<String> arguments = new ArrayList<>(List.of("glmm", DATA, "--response", "Reaction", "--group", "Subject"));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    @Test
    void helpNamesEveryCommandAndExitCode() {
        CommandRun run = CommandRun.of("--help");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("glmm", "glm ", "describe", "dummy", "--version", "  0  ", "  1  ", "  2  ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "glmm | --response --fixed --group --family --link --no-intercept --confidence --max-iterations --tolerance"
                        + " --encoding --delimiter --quote --decimal --thousands --header --no-header --sheet --missing"
                        + " --format --diagnostics --save --all-groups --wald DATA probit inverse 99.99",
                "glm | --response --fixed --family --link --no-intercept --confidence --max-iterations --tolerance --format --encoding --sheet --missing DATA probit inverse 99.99",
                "describe | --format --encoding --delimiter --quote --decimal --thousands --header --no-header --sheet --missing DATA",
                "dummy | --column --nominal --keep-original --output --encoding --delimiter --quote --decimal --thousands --header --no-header --sheet --missing DATA"
            })
    void everyCommandsHelpIsComplete(String command, String words) {
        CommandRun run = CommandRun.of(command, "--help");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains(words.split(" ")).doesNotContain("${").contains("midas " + command);
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void everyOptionHasADescription() {
        for (String command : List.of("glmm", "glm", "describe", "dummy")) {
            assertThat(CommandRun.of(command, "--help")
                            .out()
                            .lines()
                            .filter(line -> line.matches(" +(-\\w, )? *--\\S+")))
                    .isEmpty();
        }
    }

    @Test
    void version() {
        assertThat(CommandRun.of("--version").out()).startsWith("MIDAS");
    }

    @Test
    void noCommandOrAnUnknownOneIsWrongUsage() {
        wrongUsage(CommandRun.of(), "glmm, glm, describe or dummy");
        wrongUsage(CommandRun.of("fit"), "fit");
        wrongUsage(CommandRun.of("--nonsense"), "--nonsense");
    }

    @Test
    void requiredOptionsAreNamed() {
        wrongUsage(CommandRun.of("glmm", DATA), "--response", "--group", "midas glmm --help");
        wrongUsage(CommandRun.of("glmm", "--response", "y", "--group", "g"), "DATA");
        wrongUsage(CommandRun.of("dummy", DATA), "--column", "--output");
    }

    @ParameterizedTest
    @ValueSource(strings = {"49.999", "99.991", "-95", "ninety", "NaN", "1e400000000"})
    void confidenceOutsideItsRange(String level) {
        wrongUsage(glmm("--confidence", level), "confidence");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "-1e-6", "NaN", "Infinity", "small"})
    void toleranceOutsideItsRange(String tolerance) {
        wrongUsage(glmm("--tolerance", tolerance), "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-3", "1.5", "99999999999", "many"})
    void iterationsOutsideTheirRange(String iterations) {
        wrongUsage(glmm("--max-iterations", iterations), iterations);
    }

    @Test
    void aMisspeltOptionIsNamedBeforeWhatIsMissing() {
        CommandRun run = CommandRun.of("glmm", DATA, "--respnse", "y");
        wrongUsage(run, "There is no option “--respnse”. Did you mean --response?");
        assertThat(run.err()).doesNotContain("Missing");
        wrongUsage(CommandRun.of("glmm", "--respnse=y", DATA), "“--respnse”", "Did you mean --response?");
        wrongUsage(glmm("--max-iteration", "5"), "Did you mean --max-iterations?");
        wrongUsage(CommandRun.of("dummy", DATA, "--columns", "g"), "Did you mean --column?");
    }

    @Test
    void aDecimalCommaIsAnsweredWithThePoint() {
        wrongUsage(glmm("--confidence", "99,5"), "“99,5” is not a number; use a point: 99.5");
        wrongUsage(glmm("--tolerance", "0,001"), "use a point: 0.001");
        assertThat(glmm("--tolerance", "a,b").err()).doesNotContain("use a point");
    }

    @Test
    void familiesLinksAndFormatsThatDoNotExist() {
        wrongUsage(glmm("--family", "weibull"), "weibull", "gaussian, binomial, poisson, gamma");
        wrongUsage(glmm("--link", "cloglog"), "cloglog", "identity, logit, log, inverse, probit");
        wrongUsage(glmm("--family", "Poisson", "--link", "logit"), "poisson", "logit", "log, identity");
        wrongUsage(glmm("--format", "xml"), "xml", "text, json");
    }

    @Test
    void wordsForNumbersOutOfReach() {
        wrongUsage(glmm("--max-iterations", "99999999999"), "from 1 to 2147483647");
        wrongUsage(glmm("--max-iterations", "many"), "“many” is not a whole number");
        wrongUsage(glmm("--tolerance", "1e-400"), "too small to be told from 0");
    }

    @Test
    void filesThatCannotBe() {
        wrongUsage(CommandRun.of("describe", ""), "no file name was given");
        wrongUsage(CommandRun.of("describe", "-"), "does not stand for standard input");
        wrongUsage(CommandRun.of("dummy", DATA, "--column", "Subject", "-o", "-"), "standard input or output");
        wrongUsage(CommandRun.of("nofile.csv"), "“nofile.csv” is neither a command", "nor an existing file");
    }

    @Test
    void anAtSignIsPartOfAName() {
        CommandRun run = CommandRun.of("describe", "@" + DATA);
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("There is no file “@");
    }

    @Test
    void aProjectIsSavedUnderTheNameOfAProjectFile() {
        wrongUsage(glmm("--save", "p.zip"), "p.zip", ".midas");
        wrongUsage(glmm("--save"), "--save");
    }

    @Test
    void anOptionGivenTwice() {
        wrongUsage(glmm("--response", "Days"), "--response");
    }

    private static void wrongUsage(CommandRun run, String... words) {
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(words).contains("--help").doesNotContain("Exception", "\tat ");
    }
}

package midas.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import midas.core.family.Family;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationExtension;

/** The self-test, and that it notices what is wrong. */
@ExtendWith(ApplicationExtension.class)
class SelfTestTest {

    private record Run(int exitCode, String out) {
        static Run of(List<SelfTestReference> references, SelfTest.Screen screen) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            Console console = new Console(
                    new ResultStream(out), new PrintStream(err, false, StandardCharsets.UTF_8), () -> false);
            int exitCode = SelfTest.run(references, screen, console);
            assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
            return new Run(exitCode, out.toString(StandardCharsets.UTF_8));
        }
    }

    private static Set<Path> folders() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("midas-self-test"))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void allIsWell() throws IOException {
        Set<Path> before = folders();
        CommandRun run = CommandRun.of("--self-test");
        assertThat(run.out())
                .contains("ok      model gamma identity: cake.csv, 270 rows: 11 numbers as they are known");
        assertThat(run.out()).contains("ok      window drawn without a display").contains("12 passed, 0 failed");
        assertThat(run.out())
                .contains(
                        "ok      model without groups negative-binomial log: epil.csv, 236 rows: 12 numbers as they are known");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(folders()).isEqualTo(before);
    }

    @Test
    void aNumberThatIsAnotherIsNoticed() {
        SelfTestReference right = SelfTestReference.bundled().getFirst();
        SelfTestReference.Expected number = right.numbers().getFirst();
        SelfTestReference wrong = new SelfTestReference(
                right.data(),
                right.responseModel(),
                right.response(),
                right.fixed(),
                right.group(),
                List.of(new SelfTestReference.Expected(
                        number.quantity(),
                        number.term(),
                        number.value() + 2 * number.tolerance(),
                        number.tolerance())));
        Run run = Run.of(List.of(wrong), data -> 1000);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("FAILED  model gaussian identity: estimate (Intercept) is 251.405");
        assertThat(run.out()).contains("FAILED  project saved and opened again: there is nothing to try it with");
    }

    @Test
    void dataThatAreMissingAreNoticed() {
        SelfTestReference right = SelfTestReference.bundled().getFirst();
        SelfTestReference missing = new SelfTestReference(
                "nowhere.csv", right.responseModel(), right.response(), right.fixed(), right.group(), right.numbers());
        Run run = Run.of(List.of(missing), data -> 1000);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("FAILED  data file nowhere.csv").contains("0 passed, 5 failed");
    }

    @Test
    void aWindowThatCannotBeDrawnIsNoticed() {
        List<SelfTestReference> first = SelfTestReference.bundled().subList(0, 1);
        Run empty = Run.of(first, data -> 3);
        assertThat(empty.exitCode()).isEqualTo(1);
        assertThat(empty.out()).contains("FAILED  window drawn without a display: only 3 colours");
        Run broken = Run.of(first, data -> {
            throw new UnsatisfiedLinkError("prism");
        });
        assertThat(broken.exitCode()).isEqualTo(1);
        assertThat(broken.out()).contains("UnsatisfiedLinkError: prism").contains("4 passed, 1 failed");
    }

    /** The numbers are those of the reference cases, and no tolerance is wider than there. */
    @Test
    void theReferencesAreThoseOfTheTests() {
        Map<String, ReferenceCase> cases = ReferenceCase.all().stream()
                .filter(each -> each.generate() == null)
                .collect(Collectors.toMap(
                        each -> each.text("data")
                                + each.text("family")
                                + each.text("link")
                                + each.objects("fixedEffects").size(),
                        each -> each,
                        (first, second) -> first));
        List<SelfTestReference> all = SelfTestReference.bundled();
        assertThat(all.stream().map(each -> each.responseModel().family())).containsExactlyInAnyOrder(Family.values());
        for (SelfTestReference reference :
                all.stream().filter(SelfTestReference::isMixed).toList()) {
            String family = reference.responseModel().family() == Family.GAMMA
                    ? "Gamma"
                    : reference.responseModel().family().name().toLowerCase(Locale.ROOT);
            ReferenceCase known = cases.get(reference.data()
                    + family
                    + reference.responseModel().link().name().toLowerCase(Locale.ROOT)
                    + (reference.fixed().size() + 1));
            assertThat(known).as(reference.data()).isNotNull();
            for (SelfTestReference.Expected number : reference.numbers()) {
                assertThat(OptionalDouble.of(number.value()))
                        .as(number.toString())
                        .isEqualTo(value(known, number));
                assertThat(number.tolerance()).isPositive().isLessThanOrEqualTo(1.001e-4 * scale(known, number));
            }
        }
    }

    /** Those of the negative binomial are no reference case: they are what R says of the same data. */
    @Test
    void theModelWithoutGroupsIsComparedWithItsOwnReference() throws IOException {
        SelfTestReference model = SelfTestReference.bundled().stream()
                .filter(each -> !each.isMixed())
                .findFirst()
                .orElseThrow();
        assertThat(model.responseModel().family()).isEqualTo(Family.NEGATIVE_BINOMIAL);
        List<String> terms = List.of("(Intercept)", "lbase", "progabide", "lage", "V4");
        Map<String, Double> known =
                Files.readAllLines(Path.of("../midas-core/src/test/resources/midas/core/glm/reference.csv")).stream()
                        .filter(line -> line.startsWith("epil,negative_binomial,log,TRUE,"))
                        .map(line -> line.split(","))
                        .collect(Collectors.toMap(cells -> cells[4] + cells[5], cells -> Double.valueOf(cells[6])));
        for (SelfTestReference.Expected number : model.numbers()) {
            int term = Math.max(0, terms.indexOf(number.term()));
            String quantity = switch (number.quantity()) {
                case ESTIMATE -> "estimate";
                case STANDARD_ERROR -> "se";
                case THETA -> "theta";
                case LOG_LIKELIHOOD -> "rLogLikelihood";
                case GROUP_DEVIATION, RESIDUAL_DEVIATION -> "none";
            };
            assertThat(known).as(number.toString()).containsEntry(quantity + term, number.value());
            double scale = switch (number.quantity()) {
                case ESTIMATE, STANDARD_ERROR -> known.get("se" + term);
                case LOG_LIKELIHOOD -> 1;
                case GROUP_DEVIATION, RESIDUAL_DEVIATION, THETA -> number.value();
            };
            assertThat(number.tolerance()).isPositive().isLessThanOrEqualTo(1.001e-4 * scale);
        }
        SelfTestReference.Expected theta = model.numbers().stream()
                .filter(number -> number.quantity() == SelfTestReference.Quantity.THETA)
                .findFirst()
                .orElseThrow();
        SelfTestReference wrong = new SelfTestReference(
                model.data(),
                model.responseModel(),
                model.response(),
                model.fixed(),
                model.group(),
                List.of(new SelfTestReference.Expected(theta.quantity(), "", theta.value() * 1.01, theta.tolerance())));
        assertThat(Run.of(List.of(wrong), data -> 1000).out())
                .contains("FAILED  model without groups negative-binomial log: theta is 2.628");
    }

    private static OptionalDouble value(ReferenceCase known, SelfTestReference.Expected number) {
        return switch (number.quantity()) {
            case ESTIMATE -> effect(known, number.term(), "estimate");
            case STANDARD_ERROR -> effect(known, number.term(), "standardError");
            case GROUP_DEVIATION -> OptionalDouble.of(known.number("groupDeviation"));
            case RESIDUAL_DEVIATION -> OptionalDouble.of(known.number("residualDeviation"));
            case LOG_LIKELIHOOD -> OptionalDouble.of(known.number("logLikelihood"));
            case THETA -> OptionalDouble.empty();
        };
    }

    private static double scale(ReferenceCase known, SelfTestReference.Expected number) {
        return switch (number.quantity()) {
            case ESTIMATE, STANDARD_ERROR ->
                effect(known, number.term(), "standardError").orElseThrow();
            case GROUP_DEVIATION, RESIDUAL_DEVIATION, THETA -> number.value();
            case LOG_LIKELIHOOD -> 1;
        };
    }

    private static OptionalDouble effect(ReferenceCase known, String term, String field) {
        return known.objects("fixedEffects").stream()
                .filter(effect -> term.equals(effect.get("name")))
                .mapToDouble(effect -> Json.number(effect.get(field)))
                .findFirst();
    }

    @ParameterizedTest
    @ValueSource(strings = {"estimate;a;1;1", "model;a;gaussian", "other", "model;a.csv;gaussian;cubic;y;x;g"})
    void aLineThatIsNoneIsRefused(String line) {
        assertThatIllegalArgumentException().isThrownBy(() -> SelfTestReference.read(List.of(line)));
    }
}

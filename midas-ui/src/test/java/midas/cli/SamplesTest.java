package midas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import midas.io.dataset.Dataset;
import midas.ui.TestData;
import midas.ui.project.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every sample data set can be read, gives the model it is there for, and says where it comes from. */
class SamplesTest {

    /** Ten digits for what is found to the last digit; the maximum of a Laplace approximation is found as closely as its tolerance asks for. */
    private static final double EXACT = 1e-10;

    private static final double LAPLACE = 1e-6;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void isReadAndFittedAsStored(Sample sample) throws IOException {
        Dataset data = TestData.of(sample);
        assertThat(data.rows()).isEqualTo((int) sample.content().lines().count() - 1);
        ReferenceCase reference = reference(sample);
        Path file = Files.writeString(folder.resolve(sample.datasetName() + ".csv"), sample.content());
        List<String> arguments = new ArrayList<>(List.of("glmm", prepared(sample, file), "--format", "json"));
        arguments.addAll(List.of("--tolerance", "1e-10"));
        arguments.addAll(List.of(model(sample).split(" ")));
        CommandRun run = CommandRun.of(arguments.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        Map<String, Object> result = run.json();
        assertThat(result.get("observations")).isEqualTo(reference.get("observations"));
        assertThat(result.get("excludedRows")).isEqualTo(reference.get("excludedRows"));
        assertThat(result.get("groups")).isEqualTo(reference.get("groups"));
        assertThat(result.get("singular")).isEqualTo(reference.get("singular"));
        assertThat(result.get("converged")).isEqualTo(true);
        Differences differences = new Differences();
        boolean exact = "gaussian".equals(result.get("family"));
        double near = exact ? EXACT : LAPLACE;
        near(differences, "logLikelihood", result, reference.number("logLikelihood"), EXACT);
        List<Map<String, Object>> wanted = reference.objects("fixedEffects");
        List<Map<String, Object>> found = Json.maps(result.get("fixedEffects"));
        assertThat(found)
                .extracting(each -> each.get("name"))
                .isEqualTo(wanted.stream().map(each -> each.get("name")).toList());
        for (int k = 0; k < wanted.size(); k++) {
            near(
                    differences,
                    "estimate",
                    found.get(k),
                    Json.number(wanted.get(k).get("estimate")),
                    near);
            near(
                    differences,
                    "standardError",
                    found.get(k),
                    Json.number(wanted.get(k).get("standardError")),
                    near);
        }
        near(
                differences,
                "standardDeviation",
                Json.maps(result.get("varianceComponents")).getFirst(),
                reference.number("groupDeviation"),
                near);
        assertThat(differences.all()).isEmpty();
    }

    private static void near(
            Differences differences, String name, Map<String, Object> found, double wanted, double relative) {
        differences.near(name, Json.number(found.get(name)), wanted, relative * Math.max(1e-3, Math.abs(wanted)));
    }

    @ParameterizedTest
    @EnumSource
    void saysWhereItComesFrom(Sample sample) throws IOException {
        String readme = Files.readString(Path.of("..", "examples", "README.md"));
        String page = Files.readString(Path.of("src/main/resources/midas/ui/manual/samples.md"));
        assertThat(sample.source()).contains("GPL").containsPattern("\\(\\d{4}\\)");
        String cited = sample.source().split(",")[0].replace(" (", " (").strip();
        String names = cited.substring(0, cited.indexOf(" ("));
        assertThat(readme).contains("`" + sample.datasetName() + ".csv`").contains(names);
        assertThat(page).contains("| " + sample.datasetName() + " |").contains(names);
    }

    @Test
    void everyExampleIsASample() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", "examples"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".csv"))
                            .map(name -> name.replace(".csv", "")))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.of(Sample.values()).map(Sample::datasetName).toList());
        }
    }

    /** Codes the columns of categories that the model needs. */
    private String prepared(Sample sample, Path file) {
        if (sample != Sample.PBC) {
            return file.toString();
        }
        String coded = folder.resolve("coded.csv").toString();
        CommandRun run = CommandRun.of("dummy", file.toString(), "--column", "sex", "-o", coded);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        return coded;
    }

    private static ReferenceCase reference(Sample sample) {
        return ReferenceCase.read(
                switch (sample) {
                    case SLEEPSTUDY -> ReferenceCase.FOLDER.resolve("sleepstudy.json");
                    case CONTRACEPTION -> ReferenceCase.FOLDER.resolve("contraception_logit.json");
                    case EPIL -> ReferenceCase.FOLDER.resolve("epil_poislog.json");
                    case CAKE -> ReferenceCase.FOLDER.resolve("cake_gammaid.json");
                    case DYESTUFF2 -> ReferenceCase.FOLDER.resolve("dyestuff2_singular.json");
                    case PBC -> Path.of("src/test/resources/midas/cli/pbc.json");
                });
    }

    private static String model(Sample sample) {
        return switch (sample) {
            case SLEEPSTUDY -> "--response Reaction --fixed Days --group Subject";
            case CONTRACEPTION ->
                "--response use --fixed age,age2,urban,livch1,livch2,livch3 --group district --family binomial";
            case EPIL -> "--response y --fixed lbase,progabide,lage,V4 --group subject --family poisson";
            case CAKE -> "--response angle --fixed temp,recipeB,recipeC --group rr --family gamma --link identity";
            case DYESTUFF2 -> "--response Yield --group Batch";
            case PBC -> "--response albumin --fixed year,platelet,sex_male,enlarged_liver --group id";
        };
    }
}

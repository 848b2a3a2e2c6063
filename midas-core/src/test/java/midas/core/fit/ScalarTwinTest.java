package midas.core.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import midas.core.engine.Simulated;
import midas.core.family.ResponseModel;
import midas.core.result.FittedModel;
import org.junit.jupiter.api.Test;

/** Whole fits with vector instructions have the bits of whole fits without them, in a virtual machine that does not have their module. */
class ScalarTwinTest {

    private static final String VECTORS = "jdk.incubator.vector";

    /** Prints a line for each pair: everything that a fit gives, as text that tells apart any two doubles. */
    public static void main(String[] arguments) {
        for (String line : fits()) {
            System.out.println(line);
        }
    }

    private static List<String> fits() {
        List<String> lines = new ArrayList<>();
        lines.add(ModuleLayer.boot().findModule(VECTORS).isPresent() ? "vectors" : "scalar");
        for (ResponseModel pair : Simulated.allPairs()) {
            for (int rows : new int[] {300, 70_000}) {
                FittedModel model = ((FitOutcome.Fitted) MixedModels.fit(
                                Simulated.draw(pair, rows, 4, rows / 70 + 7, 52).design(),
                                pair,
                                FitOptions.DEFAULT,
                                FitMonitor.none()))
                        .model();
                lines.add(model.toString().lines().reduce("", String::concat));
            }
        }
        return lines;
    }

    @Test
    void wholeFitsHaveTheSameBits() throws IOException, InterruptedException {
        List<String> here = fits();
        assertThat(here.getFirst()).isEqualTo("vectors");
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String modulePath = System.getProperty("jdk.module.path", "");
        Process process = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-cp",
                        classPath + System.getProperty("path.separator") + modulePath,
                        ScalarTwinTest.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        List<String> there = output.lines().toList();
        assertThat(there.getFirst()).isEqualTo("scalar");
        assertThat(there.subList(1, there.size())).isEqualTo(here.subList(1, here.size()));
    }
}

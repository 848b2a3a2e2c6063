package midas.ui.glmm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import midas.core.family.Family;
import midas.core.family.Link;
import midas.io.project.WindowLayout;
import midas.ui.TestData;
import midas.ui.project.Project;
import midas.ui.project.ProjectDataset;
import midas.ui.task.DirectJobRunner;
import org.junit.jupiter.api.Test;

class FormLayoutTest {

    private final Project project = new Project();
    private final ProjectDataset data = TestData.add(project, "d", "y,x,z,g\n1,2,3,a\n0,3,4,b\n");

    private GlmmFormViewModel form() {
        return new GlmmFormViewModel(project.datasets(), new DirectJobRunner());
    }

    @Test
    void aFormIsFilledInAsItWas() {
        GlmmFormViewModel form = form();
        form.datasetProperty().set(data);
        form.responseProperty().set("y");
        form.groupProperty().set("g");
        form.checkPredictors(List.of("x", "z"));
        form.familyProperty().set(Family.BINOMIAL);
        form.linkProperty().set(Link.PROBIT);
        form.interceptProperty().set(false);
        form.confidence().textProperty().set("90");
        form.maxIterations().textProperty().set("many");
        form.tolerance().textProperty().set("1e-8");
        WindowLayout.Tab.FormTab saved = FormLayout.of(form, true, Optional.empty());
        GlmmFormViewModel other = form();
        FormLayout.fill(other, saved, project);
        assertThat(FormLayout.of(other, true, Optional.empty())).isEqualTo(saved);
        assertThat(other.checkedPredictors()).containsExactly("x", "z");
        assertThat(other.linkProperty().get()).isEqualTo(Link.PROBIT);
    }

    @Test
    void whatIsNotKnownIsLeftOut() {
        WindowLayout.Tab.FormTab strange = new WindowLayout.Tab.FormTab(
                Optional.of(UUID.randomUUID()),
                Optional.of("y"),
                List.of("x"),
                Optional.empty(),
                "BETA",
                "CLOGLOG",
                true,
                "95 %",
                "100",
                "1e-6",
                false,
                Optional.empty());
        GlmmFormViewModel form = form();
        FormLayout.fill(form, strange, project);
        assertThat(form.datasetProperty().get()).isNull();
        assertThat(form.familyProperty().get()).isEqualTo(Family.GAUSSIAN);
        assertThat(form.linkProperty().get()).isEqualTo(Link.IDENTITY);
        assertThat(form.blockedBinding().get()).isNotEmpty();
    }
}

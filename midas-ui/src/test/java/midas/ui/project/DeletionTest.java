package midas.ui.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import midas.ui.TestData;
import org.junit.jupiter.api.Test;

class DeletionTest {

    private final Project project = new Project();
    private final ProjectDataset schools = TestData.add(project, "schools", "x,y\n1,2\n");

    @Test
    void whatIsMadeFromADatasetAndItsFormsAreNamed() {
        assertThat(Deletion.of(project, schools, all -> 0).takesAlong()).isFalse();
        project.add(schools.dataset().select("part", List.of("x")), Optional.empty());
        Deletion deletion = Deletion.of(project, schools, List::size);
        assertThat(deletion.takesAlong()).isTrue();
        assertThat(deletion.question()).isEqualTo("Delete “schools”?");
        assertThat(deletion.consequences()).hasSize(3).startsWith("What is made from it goes with it: “part”.");
        assertThat(deletion.forms()).isEqualTo(2);
    }
}

package midas.ui.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import midas.io.project.ProjectContent;
import midas.io.project.SavedReport;
import midas.io.project.WindowLayout;
import midas.io.report.ReportBlock;
import org.junit.jupiter.api.Test;

class ProjectReportsTest {

    private final Project project = new Project();

    private static SavedReport withText(SavedReport report, String words) {
        return report.withEntries(List.of(SavedReport.Entry.of(new ReportBlock.Text(words))));
    }

    @Test
    void newReportsHaveNamesOfTheirOwnAndAreUndone() {
        ProjectReport first = project.reports().add("Report");
        ProjectReport second = project.reports().add("Report");
        assertThat(second.name()).isEqualTo("Report (2)");
        assertThat(project.edits().undoNameProperty().get()).isEqualTo("New Report “Report (2)”");
        project.edits().undo();
        assertThat(project.reports().all()).containsExactly(first);
        project.edits().redo();
        assertThat(project.reports().all()).containsExactly(first, second);
        assertThat(project.reports().find(second.id())).contains(second);
    }

    @Test
    void namesAreUniqueAmongReports() {
        ProjectReport first = project.reports().add("Report");
        ProjectReport second = project.reports().add("Other");
        assertThat(first.nameProblem("Other")).isEqualTo("“Other” is taken by another report.");
        assertThat(first.nameProblem(" ")).isEqualTo("A report needs a name.");
        assertThatThrownBy(() -> first.rename("Other")).isInstanceOf(IllegalArgumentException.class);
        second.rename("Appendix");
        first.rename("Other");
        assertThat(first.saved().report().title()).isEqualTo("Other");
        project.edits().undo();
        assertThat(first.name()).isEqualTo("Report");
        assertThat(project.edits().redoNameProperty().get()).isEqualTo("Rename “Report” to “Other”");
    }

    @Test
    void aDeletedReportComesBackWhereItWas() {
        ProjectReport first = project.reports().add("a");
        ProjectReport second = project.reports().add("b");
        first.change("Write", withText(first.saved(), "words"));
        project.reports().delete(first);
        assertThat(first.isInProject()).isFalse();
        project.edits().undo();
        assertThat(project.reports().all()).containsExactly(first, second);
        assertThat(first.saved().entries()).hasSize(1);
    }

    @Test
    void changesOfOneStepAreUndoneAsOne() {
        ProjectReport report = project.reports().add("a");
        SavedReport empty = report.saved();
        Object step = new Object();
        report.change("Edit Text", withText(empty, "w"), step);
        Object saved = project.edits().positionProperty().get();
        report.change("Edit Text", withText(empty, "wo"), step);
        assertThat(project.edits().positionProperty().get())
                .as("what is typed after saving is unsaved")
                .isNotSameAs(saved);
        report.change("Edit Text", withText(empty, "wor"), step);
        SavedReport typed = report.saved();
        project.edits().undo();
        assertThat(report.saved()).isEqualTo(empty);
        project.edits().redo();
        assertThat(report.saved()).isEqualTo(typed);
        report.change("Edit Text", withText(empty, "word"), new Object());
        project.edits().undo();
        assertThat(report.saved()).as("another step is undone alone").isEqualTo(typed);
        report.change("Edit Text", withText(empty, "wor!"), step);
        project.edits().undo();
        assertThat(report.saved())
                .as("what could be done again is gone, the step before is not")
                .isEqualTo(typed);
    }

    @Test
    void whatDoesNotChangeIsNoStep() {
        ProjectReport report = project.reports().add("a");
        Object before = project.edits().positionProperty().get();
        report.change("Nothing", report.saved());
        assertThat(project.edits().positionProperty().get()).isSameAs(before);
        assertThatThrownBy(() -> report.change("Other", SavedReport.empty("a")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aProjectThatIsOpenedBringsItsReports() {
        ProjectReport report = project.reports().add("a");
        report.change("Write", withText(report.saved(), "words"));
        ProjectContent content = project.content(WindowLayout.EMPTY);
        assertThat(content.reports()).containsExactly(report.saved());
        Project other = new Project();
        other.reports().add("gone");
        other.load(content);
        assertThat(other.reports().all()).extracting(ProjectReport::saved).containsExactly(report.saved());
        other.load(ProjectContent.empty());
        assertThat(other.reports().all()).isEmpty();
    }
}

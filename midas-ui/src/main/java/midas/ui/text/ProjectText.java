package midas.ui.text;

import java.util.ArrayList;
import java.util.List;
import midas.io.project.OpenOutcome;
import midas.io.project.ProjectProblem;
import midas.io.project.SaveOutcome;

/** Sentences for project files that were not saved, not opened, or not whole. */
public final class ProjectText {

    private static final int MOST = 6;

    private ProjectText() {}

    /** Returns why a project was not saved. */
    public static Fault of(SaveOutcome.NotSaved not) {
        String file = not.file().toString();
        String reason = code(not.reason());
        String message = Messages.text("project.save." + reason, file);
        boolean more = not.reason() == SaveOutcome.Reason.OTHER && !not.detail().isEmpty();
        return Fault.of("project-not-saved", more ? Messages.text("with-detail", message, not.detail()) : message)
                .with("file", file)
                .with("reason", reason);
    }

    /** Returns why something was not written, in a few words without the file's name. */
    public static String reason(SaveOutcome.NotSaved not) {
        return not.reason() == SaveOutcome.Reason.OTHER && !not.detail().isEmpty()
                ? not.detail()
                : Messages.text("project.reason." + code(not.reason()));
    }

    private static String code(SaveOutcome.Reason reason) {
        return switch (reason) {
            case CHANGED_ON_DISK -> "changed-on-disk";
            case GONE_FROM_DISK -> "gone-from-disk";
            case NO_FOLDER -> "no-folder";
            case IS_FOLDER -> "is-folder";
            case DENIED -> "denied";
            case DISK_FULL -> "disk-full";
            case LOCKED -> "locked";
            case CANCELLED -> "cancelled";
            case TOO_LITTLE_MEMORY -> "too-little-memory";
            case OTHER -> "other";
        };
    }

    /**
     * Returns why a project was not opened.
     *
     * @param refused why
     * @param name what the project is called for people
     */
    public static String of(OpenOutcome.Refused refused, String name) {
        return switch (refused.reason()) {
            case NO_FILE -> Messages.text("project.open.no-file", refused.file());
            case IS_FOLDER -> Messages.text("project.open.is-folder", name);
            case DENIED -> Messages.text("project.open.denied", name);
            case NO_PROJECT -> Messages.text("project.open.no-project", name);
            case LATER_VERSION -> Messages.text("project.open.later-version", name);
            case DAMAGED -> Messages.text("project.open.damaged", name);
            case TOO_LARGE -> Messages.text("project.open.too-large", name);
            case OTHER ->
                refused.detail().isEmpty()
                        ? Messages.text("project.open.other", name)
                        : Messages.text("with-detail", Messages.text("project.open.other", name), refused.detail());
        };
    }

    /** Returns what a file did not give back, a sentence each; what is too much to be read is counted. */
    public static List<String> of(List<ProjectProblem> problems) {
        List<String> sentences = new ArrayList<>(
                problems.stream().limit(MOST).map(ProjectText::of).toList());
        if (problems.size() > MOST) {
            sentences.add(Messages.counted("project.problem.more", problems.size() - MOST));
        }
        return sentences;
    }

    private static String of(ProjectProblem problem) {
        return switch (problem) {
            case ProjectProblem.ContentsDoubtful doubtful -> Messages.text("project.problem.contents-doubtful");
            case ProjectProblem.DatasetLost lost ->
                lost.name().isEmpty()
                        ? Messages.text("project.problem.dataset-lost.unnamed")
                        : Messages.text("project.problem.dataset-lost", lost.name());
            case ProjectProblem.DerivedLost lost ->
                Messages.text("project.problem.derived-lost", lost.name(), lost.parent());
            case ProjectProblem.ModelLost lost ->
                lost.name().isEmpty()
                        ? Messages.text("project.problem.model-lost.unnamed")
                        : Messages.text("project.problem.model-lost", lost.name());
            case ProjectProblem.ReportLost lost ->
                lost.name().isEmpty()
                        ? Messages.text("project.problem.report-lost.unnamed")
                        : Messages.text("project.problem.report-lost", lost.name());
            case ProjectProblem.FitLost lost ->
                lost.response().isEmpty()
                        ? Messages.text("project.problem.fit-lost.unnamed")
                        : Messages.text("project.problem.fit-lost", lost.response());
            case ProjectProblem.PartsNotKept parts ->
                Messages.text("project.problem.parts-not-kept", Labels.some(parts.names()));
            case ProjectProblem.PartsRefused parts ->
                Messages.text("project.problem.parts-refused", Labels.some(parts.names()));
            case ProjectProblem.LayoutLost layout -> Messages.text("project.problem.layout-lost");
        };
    }
}

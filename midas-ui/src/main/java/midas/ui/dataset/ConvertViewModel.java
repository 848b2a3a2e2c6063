package midas.ui.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import midas.io.dataset.Column;
import midas.io.dataset.ColumnType;
import midas.io.dataset.Conversion;
import midas.ui.label.WindowText;
import midas.ui.project.ProjectDataset;
import midas.ui.task.Job;
import midas.ui.task.JobRunner;
import midas.ui.task.JobState;
import midas.ui.text.Labels;
import midas.ui.text.Messages;
import midas.ui.text.Numbers;

/** Reads columns of a primary dataset as other types. Where cells would become missing, somebody has to agree first. */
public final class ConvertViewModel {

    private static final int LONGEST_EXAMPLE = 60;

    /**
     * What has to be agreed to.
     *
     * @param title what is to be done
     * @param lost how many cells cannot be read
     * @param examples the first of them, a line each
     * @param scale which scale comes with the type, in a sentence; empty where the scale stays
     * @param note that nothing is lost for good
     * @param nothingLeft whether all cells would be missing
     */
    public record Question(
            String title, String lost, List<String> examples, String scale, String note, boolean nothingLeft) {
        /** Copies the list. */
        public Question {
            examples = List.copyOf(examples);
        }
    }

    private record Read(Column before, Conversion conversion) {}

    private final ProjectDataset source;
    private final Predicate<Question> agrees;
    private final Job<Void, Read> job;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");

    /**
     * Makes a converter.
     *
     * @param source the dataset
     * @param runner where columns are read
     * @param agrees asks whether cells may become missing, on the window's thread
     */
    public ConvertViewModel(ProjectDataset source, JobRunner runner, Predicate<Question> agrees) {
        this.source = source;
        this.agrees = agrees;
        this.job = new Job<>(runner);
        job.stateProperty().subscribe(this::onState);
    }

    /** Returns whether a column is being read. */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Returns what else the last conversion has changed, in a sentence; mostly empty. */
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** Reads a column as another type, unless it is read that way already. */
    public void convert(String name, ColumnType type) {
        Optional<Column> column = source.dataset().find(name).filter(found -> found.type() != type);
        job.cancel();
        notice.set("");
        column.ifPresent(before -> job.start(context -> new Read(before, before.as(type))));
    }

    /** Gives up. */
    public void cancel() {
        job.cancel();
    }

    private void onState(JobState<Void, Read> state) {
        running.set(state.isRunning());
        if (state instanceof JobState.Done<Void, Read> done) {
            Conversion conversion = source.keepingScale(done.result().conversion());
            boolean still = source.dataset()
                    .find(conversion.column().name())
                    .filter(column -> column == done.result().before())
                    .isPresent();
            String scale = scale(done.result().before(), conversion.column());
            if (still && (conversion.lost() == 0 || agrees.test(question(conversion, scale)))) {
                source.setColumns(List.of(conversion.column()));
                notice.set(scale);
            }
        }
    }

    /** A scale that nobody chose is that of the type: it changes with it, which is not to be found out later. */
    private static String scale(Column before, Column now) {
        return before.scale() == now.scale()
                ? ""
                : WindowText.text("convert.scale", now.name(), Labels.scale(now.scale()), Labels.scale(before.scale()));
    }

    private static Question question(Conversion conversion, String scale) {
        Column column = conversion.column();
        String type = column.type().label();
        List<String> examples = new ArrayList<>();
        for (Conversion.Lost lost : conversion.examples()) {
            String text = OneLine.of(lost.text());
            String shown = text.length() <= LONGEST_EXAMPLE ? text : text.substring(0, LONGEST_EXAMPLE) + "…";
            examples.add(WindowText.text("convert.example", shown, Numbers.count(lost.row() + 1L)));
        }
        int more = conversion.lost() - conversion.examples().size();
        if (more > 0) {
            examples.add(WindowText.text("convert.more", Numbers.count(more)));
        }
        return new Question(
                WindowText.text("convert.title", column.name(), type),
                WindowText.text(
                        conversion.lost() == 1 ? "convert.lost.one" : "convert.lost.other",
                        Numbers.count(conversion.lost()),
                        Messages.counted("count.cells", column.rows()),
                        type),
                examples,
                scale,
                WindowText.text("convert.note"),
                column.missing() == column.rows());
    }
}

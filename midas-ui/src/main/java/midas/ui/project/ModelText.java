package midas.ui.project;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import midas.io.project.SavedModel;
import midas.ui.label.WindowText;
import midas.ui.text.Labels;
import midas.ui.text.Messages;
import midas.ui.text.ModelFormula;

/** Sentences about a model of the project as it is now. */
public final class ModelText {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private ModelText() {}

    /** Returns the name of the dataset it was fitted to, as it is now, or as it was where it is not in the project. */
    public static String dataset(ProjectModel model) {
        return model.dataset()
                .map(ProjectDataset::name)
                .orElseGet(() -> model.saved().source().name());
    }

    /** Returns what it was fitted to and when: {@code Fitted to “sleepstudy” on 2026-01-31 12:00}. */
    public static String origin(ProjectModel model) {
        return origin(model, WindowText.text("quoted", dataset(model)));
    }

    /**
     * Returns what it was fitted to and when.
     *
     * @param model the model
     * @param dataset what stands for its dataset
     */
    public static String origin(ProjectModel model, String dataset) {
        return WindowText.text("model.fitted", dataset, time(model.saved().fittedAt()));
    }

    /** Returns how much data it has seen: {@code Reaction ~ Days: 180 observations, 18 groups}. */
    public static String size(SavedModel model) {
        return WindowText.text(
                "dataset.summary",
                model.name(),
                Messages.counted("count.observations", model.result().observations()),
                Messages.counted("count.groups", model.result().groups()));
    }

    /** Returns what is out of date about a model, in a sentence; empty where nothing is. */
    public static String staleness(ProjectModel model) {
        if (model.dataset().isEmpty()) {
            return WindowText.text("model.stale.gone", dataset(model));
        }
        return switch (model.stalenessProperty().get()) {
            case Staleness.Fresh fresh -> "";
            case Staleness.ParentChanged changed ->
                WindowText.text("derived.stale", dataset(model), Labels.some(changed.columns()));
            case Staleness.ParentStale stale -> WindowText.text("derived.stale.parent", dataset(model));
            case Staleness.ParentLost lost -> WindowText.text("model.stale.gone", dataset(model));
        };
    }

    /** Returns all of it, a line each, under the name. */
    public static String description(ProjectModel model) {
        List<String> lines = Stream.of(
                        model.name(),
                        ModelFormula.of(model.saved().result()),
                        Labels.familyAndLink(model.saved().spec().responseModel()),
                        origin(model),
                        staleness(model))
                .filter(line -> !line.isEmpty())
                .toList();
        return String.join("\n", lines);
    }

    private static String time(Instant instant) {
        return TIME.format(instant.atZone(ZoneId.systemDefault()));
    }
}

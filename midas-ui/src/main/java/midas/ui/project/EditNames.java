package midas.ui.project;

import java.util.List;
import midas.io.dataset.Column;
import midas.io.dataset.Dataset;
import midas.io.dataset.Lineage;
import midas.io.project.SavedModel;
import midas.ui.label.WindowText;
import midas.ui.text.Labels;
import midas.ui.text.Numbers;

/** What changes of the project are called in the Edit menu. */
public final class EditNames {

    private static final int LONGEST = 32;

    private EditNames() {}

    static String add(Dataset dataset) {
        return WindowText.text(
                switch (dataset.lineage()) {
                    case Lineage.Imported imported -> "edit.import";
                    case Lineage.Derived derived -> "edit.create";
                },
                shortened(dataset.name()));
    }

    static String change(Dataset before, List<Column> changed) {
        Column now = changed.getFirst();
        if (changed.size() > 1) {
            return WindowText.text("edit.columns", Numbers.count(changed.size()), shortened(before.name()));
        }
        boolean rescaled = before.find(now.name())
                .filter(then -> then.data().equals(now.data()))
                .isPresent();
        return rescaled
                ? WindowText.text("edit.scale", shortened(now.name()), Labels.scale(now.scale()))
                : WindowText.text(
                        "edit.convert", shortened(now.name()), now.type().label());
    }

    static String readAgain(String dataset) {
        return WindowText.text("edit.read-again", shortened(dataset));
    }

    static String rename(String before, String after) {
        return WindowText.text("edit.rename", shortened(before), shortened(after));
    }

    static String delete(String dataset, int others) {
        return others == 0
                ? WindowText.text("edit.delete", shortened(dataset))
                : WindowText.text("edit.delete.more", shortened(dataset));
    }

    static String refresh(List<ProjectDataset> datasets) {
        return datasets.size() == 1
                ? WindowText.text("edit.refresh", shortened(datasets.getFirst().name()))
                : WindowText.text("edit.refresh.more", Numbers.count(datasets.size()));
    }

    static String save(SavedModel model) {
        return WindowText.text("edit.save-model", shortened(model.name()));
    }

    static String refit(SavedModel model) {
        return WindowText.text("edit.refit", shortened(model.name()));
    }

    static String newReport(String name) {
        return WindowText.text("edit.report.new", shortened(name));
    }

    /** Returns a name in one line, short enough for a menu. */
    public static String shortened(String name) {
        String line = name.replaceAll("\\R", " ");
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}

package midas.ui.app;

import java.util.Arrays;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.stage.Window;
import midas.io.plot.NumberSigns;
import midas.ui.label.WindowText;
import midas.ui.manual.ManualMarks;
import midas.ui.manual.ManualPlace;
import midas.ui.settings.SettingsPane;
import midas.ui.task.JobRunner;
import midas.ui.text.DecimalSign;
import midas.ui.text.Numbers;
import midas.ui.theme.Appearance;

/** What the user can set: as it was left at the last start, in force as soon as it changes, and kept for the next. */
final class Remembered {

    private static final int SHORTEST_SECONDS = 5;
    private static final int LONGEST_SECONDS = 3600;

    private final Settings settings;
    private final Appearance appearance;
    private final IntegerProperty autosave;
    private final JobRunner runner;

    /**
     * Takes what was left, and keeps what changes.
     *
     * @param settings where it is kept
     * @param appearance how everything looks
     * @param autosave seconds between two times at which what is not saved is kept
     * @param runner where it is written
     */
    Remembered(Settings settings, Appearance appearance, IntegerProperty autosave, JobRunner runner) {
        this.settings = settings;
        this.appearance = appearance;
        this.autosave = autosave;
        this.runner = runner;
        keep("theme", appearance.themeProperty());
        keep("digits", appearance.digitsProperty());
        keep("decimal", appearance.decimalSignProperty());
        appearance.decimalSignProperty().subscribe(Remembered::write);
        settings.number("zoom", 0.1, 10).ifPresent(appearance::setZoom);
        appearance.zoomProperty().subscribe(zoom -> settings.put("zoom", zoom));
        appearance
                .waldTestsProperty()
                .set(settings.get("wald").filter("true"::equals).isPresent());
        appearance.waldTestsProperty().subscribe(now -> settings.put("wald", now));
        settings.number("autosave", SHORTEST_SECONDS, LONGEST_SECONDS)
                .ifPresent(seconds -> autosave.set(seconds.intValue()));
        autosave.subscribe(seconds -> settings.put("autosave", seconds));
    }

    /** Shows all of it, to be changed. */
    void show(Window owner) {
        SettingsPane pane = new SettingsPane(appearance, autosave);
        ManualMarks.mark(pane, ManualPlace.SETTINGS);
        Dialogs.show(owner, WindowText.text("settings.title"), pane, () -> runner.inBackground(settings::save));
    }

    private <E extends Enum<E>> void keep(String name, ObjectProperty<E> property) {
        E first = property.get();
        settings.get(name)
                .flatMap(kept -> Arrays.stream(first.getDeclaringClass().getEnumConstants())
                        .filter(choice -> choice.name().equals(kept))
                        .findFirst())
                .ifPresent(property::set);
        property.subscribe(now -> settings.put(name, now.name()));
    }

    private static void write(DecimalSign sign) {
        Numbers.setDecimalSign(sign);
        NumberSigns.set(sign.sign(), sign.group());
    }
}

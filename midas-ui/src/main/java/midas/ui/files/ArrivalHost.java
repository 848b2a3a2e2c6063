package midas.ui.files;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import midas.ui.label.WindowText;
import midas.ui.project.ImportViewModel;
import midas.ui.task.JobRunner;
import midas.ui.text.Labels;

/**
 * The window, for files that are handed to it.
 *
 * @param busy whether they have to wait
 * @param runner does things when what goes on is done
 * @param imports takes data
 * @param notices says what was not taken
 * @param opener opens a project
 */
record ArrivalHost(
        BooleanSupplier busy,
        JobRunner runner,
        ImportViewModel imports,
        Notices notices,
        BiConsumer<Path, Arrivals.Arrival> opener)
        implements Arrivals.Host {

    @Override
    public boolean isBusy() {
        return busy.getAsBoolean();
    }

    @Override
    public void later(Runnable task) {
        runner.onWindow(task);
    }

    @Override
    public void open(Path project, Arrivals.Arrival arrival) {
        opener.accept(project, arrival);
    }

    @Override
    public void bring(List<Path> data) {
        imports.importFiles(data);
    }

    @Override
    public void sayOthers(Path opened) {
        notices.say(new Notice(false, "", List.of(WindowText.text("files.open.one", SaveTarget.name(opened)))));
    }

    @Override
    public void sayUnread(List<Path> others) {
        notices.add(WindowText.text("files.open.others", names(others)));
    }

    @Override
    public void sayLeft(Path project, List<Path> others) {
        notices.say(new Notice(
                false, "", List.of(WindowText.text("files.open.left", SaveTarget.name(project), names(others)))));
    }

    private static String names(List<Path> files) {
        return Labels.some(
                files.stream().map(file -> String.valueOf(file.getFileName())).toList());
    }
}

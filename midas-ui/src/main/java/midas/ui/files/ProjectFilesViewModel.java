package midas.ui.files;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import midas.io.project.FileStamp;
import midas.io.project.OpenOutcome;
import midas.io.project.PartCache;
import midas.io.project.ProjectContent;
import midas.io.project.ProjectFile;
import midas.io.project.ProjectProblem;
import midas.io.project.RecoveryNote;
import midas.io.project.SaveOutcome;
import midas.io.project.WindowLayout;
import midas.ui.label.WindowText;
import midas.ui.project.ImportViewModel;
import midas.ui.project.Project;
import midas.ui.task.JobRunner;
import midas.ui.task.JobWork;
import midas.ui.text.ProjectText;

/** The file of the project: new, open, save, and what is asked before something would be lost. */
public final class ProjectFilesViewModel {

    private final Project project;
    private final ImportViewModel imports;
    private final WatchedDialogs dialogs;
    private final RecentFiles recents;
    private final InstantSource clock;
    private final PartCache cache = new PartCache();
    private final Saving saving;
    private final Opening opening;
    private final TransferStatus status;
    private final FileIdentity identity;
    private final Leaving leaving;
    private final Arrivals arrivals;
    private final Notices notices = new Notices();
    private final ReadOnlyStringWrapper ended = new ReadOnlyStringWrapper("");
    private Optional<OpenTabs> tabs = Optional.empty();
    private Runnable onSettled = () -> {};

    /**
     * Makes the view model of a project without a file.
     *
     * @param project the project
     * @param imports brings data into it
     * @param runner where files are read and written
     * @param dialogs what the user is asked
     * @param recents takes note of files
     * @param clock the time of day
     */
    public ProjectFilesViewModel(
            Project project,
            ImportViewModel imports,
            JobRunner runner,
            ProjectDialogs dialogs,
            RecentFiles recents,
            InstantSource clock) {
        this.project = project;
        this.imports = imports;
        this.dialogs = new WatchedDialogs(dialogs);
        this.recents = recents;
        this.clock = clock;
        this.saving = new Saving(runner, cache, new WhenSaved());
        this.opening = new Opening(runner, new WhenOpened());
        this.status = new TransferStatus(saving.job(), opening.job());
        this.identity = new FileIdentity(project);
        this.leaving = new Leaving(identity, this.dialogs, saving, opening, this::save);
        this.arrivals = new Arrivals(new ArrivalHost(
                this::isWaiting,
                runner,
                imports,
                notices,
                (path, arrival) -> open(path, arrival::opened, arrival::refused)));
        identity.dirty().subscribe(now -> {
            if (now) {
                // what was done last with the file is past
                ended.set("");
            } else {
                onSettled.run();
            }
        });
        saving.listen();
        opening.listen();
        this.dialogs.setOnAnswered(arrivals::look);
        saving.job().stateProperty().subscribe(state -> arrivals.look());
        opening.job().stateProperty().subscribe(state -> arrivals.look());
    }

    /** Sets what is open in the window. */
    public void setTabs(OpenTabs newTabs) {
        tabs = Optional.of(newTabs);
    }

    /** Sets who hears that there is nothing unsaved any more. */
    void setOnSettled(Runnable listener) {
        onSettled = listener;
    }

    /** Returns the file of the project, where it has one. */
    public Optional<Path> file() {
        return identity.file();
    }

    /** Returns what the project is called. */
    public StringBinding nameBinding() {
        return identity.name();
    }

    /** Returns the title of the window. */
    public StringBinding titleBinding() {
        return identity.title();
    }

    /** Returns whether the project is another one than in its file; undoing what was done since makes it the same again. */
    public BooleanBinding dirtyBinding() {
        return identity.dirty();
    }

    /** Returns how far saving or opening is. */
    public TransferStatus status() {
        return status;
    }

    /** Returns what is to be said above the tabs. */
    public ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
        return notices.lastProperty();
    }

    /** Takes away what is said above the tabs. */
    public void forgetNotice() {
        notices.forgetLast();
    }

    /** Returns what the file of this project did not give back, as long as the project is that of this file. */
    public ReadOnlyObjectProperty<Optional<Notice>> damageProperty() {
        return notices.damageProperty();
    }

    /** Takes away what is said of the damage. */
    public void forgetDamage() {
        notices.forgetDamage();
    }

    /** Returns what was done last, in words. */
    public ReadOnlyStringProperty endedProperty() {
        return ended.getReadOnlyProperty();
    }

    /** Begins another project. */
    public void begin() {
        guard(() -> replace(ProjectContent.empty(), "", Optional.empty(), Optional.empty(), true));
    }

    /** Asks for a file and opens it. */
    public void open() {
        dialogs.chooseProject().ifPresent(this::open);
    }

    /** Opens a file in the place of this project. */
    public void open(Path path) {
        open(path, () -> {}, () -> {});
    }

    /** Returns whether a dialog waits for its answer. */
    public boolean isAsking() {
        return dialogs.isAsking();
    }

    private boolean isWaiting() {
        return isAsking() || saving.isUnderWay() || opening.isUnderWay();
    }

    /** Opens the project among files, and imports the others: now, or when what is asked, saved or opened at the moment is done. */
    public void take(List<Path> files) {
        arrivals.take(files);
    }

    private void open(Path path, Runnable then, Runnable lost) {
        Path whole = path.toAbsolutePath();
        guard(() -> read(
                new Opening.Read(
                        SaveTarget.name(path),
                        identity.position(),
                        opened -> {
                            replace(opened.content(), "", Optional.of(whole), Optional.of(opened.stamp()), true);
                            recents.add(whole);
                            sayDamage(SaveTarget.name(path), opened);
                            then.run();
                        },
                        lost),
                context -> ProjectFile.open(whole, new Transfer(context, context::isCancelled))));
    }

    /**
     * Opens what a program has left behind that did not end as it should.
     *
     * @param note what it says about itself
     * @param work reads it
     * @param then is done when it is there
     */
    void restore(RecoveryNote note, JobWork<Double, OpenOutcome> work, Runnable then) {
        guard(() -> read(
                new Opening.Read(
                        note.name(),
                        identity.position(),
                        opened -> {
                            replace(opened.content(), note.name(), note.file(), note.stamp(), false);
                            sayDamage(note.name(), opened);
                            ended.set(WindowText.text(
                                    "recovery.restored", identity.name().get()));
                            then.run();
                        },
                        () -> {}),
                work));
    }

    private void read(Opening.Read read, JobWork<Double, OpenOutcome> work) {
        forgetNotice();
        ended.set("");
        status.begin(WindowText.text("files.opening", read.name()));
        opening.start(read, work);
    }

    /** Saves the project to its file; asks for one where it has none. */
    public void save() {
        save(() -> {});
    }

    /** Asks for a file and saves the project to it. */
    public void saveAs() {
        saveAs(() -> {});
    }

    private void save(Runnable then) {
        Optional<Path> target = identity.target();
        if (target.isEmpty()) {
            saveAs(then);
        } else {
            write(target.get(), identity.stamp(), then);
        }
    }

    private void saveAs(Runnable then) {
        if (!saving.isRunning()) {
            dialogs.chooseTarget(identity.suggestion())
                    .ifPresent(chosen -> write(chosen.toAbsolutePath(), Optional.empty(), then));
        }
    }

    private void write(Path target, Optional<FileStamp> known, Runnable then) {
        if (saving.isRunning()) {
            return;
        }
        ended.set("");
        status.begin(WindowText.text("files.saving", SaveTarget.name(target)));
        saving.start(new Saving.Write(target, known, identity.position(), then), content());
    }

    /** Ends what is under way: a file that is being saved stays as it was. */
    public void cancel() {
        saving.cancel();
        opening.cancel();
    }

    /** Does something that lets go of the project, as {@link Leaving#guard}. */
    public void guard(Runnable then) {
        leaving.guard(then);
    }

    /** Returns the project as it is now, to be kept in case the program ends. */
    Snapshot snapshot() {
        return new Snapshot(
                content(),
                new RecoveryNote(identity.name().get(), identity.file(), identity.stamp(), clock.instant()),
                identity.position());
    }

    /** Takes note of work that is no change of the project and is saved with it: a fit that is shown. */
    public void worked() {
        identity.worked();
    }

    /** Returns what remembers the digests of columns. */
    PartCache cache() {
        return cache;
    }

    private ProjectContent content() {
        return project.content(tabs.map(OpenTabs::layout).orElse(WindowLayout.EMPTY));
    }

    private void replace(
            ProjectContent content, String name, Optional<Path> file, Optional<FileStamp> stamp, boolean unchanged) {
        imports.cancel();
        notices.forget();
        ended.set("");
        status.arrived();
        tabs.ifPresent(OpenTabs::clear);
        project.load(content);
        identity.become(name, file, stamp, unchanged);
        tabs.ifPresent(shown -> {
            if (!content.window().tabs().isEmpty()) {
                status.arrive(WindowText.text("files.opening", identity.name().get()));
                shown.show(content.window(), status::arrived);
            }
        });
        onSettled.run();
    }

    private void sayDamage(String what, OpenOutcome.Opened opened) {
        if (opened.problems().stream().anyMatch(ProjectProblem::isDamage)) {
            identity.damaged();
            notices.sayDamage(
                    what,
                    opened.problems(),
                    WindowText.text(file().isPresent() ? "files.damaged.save" : "files.damaged.kept"));
        } else {
            notices.sayRefused(opened.problems());
        }
    }

    private final class WhenOpened implements Opening.Ending {

        @Override
        public void opened(Opening.Read read, OpenOutcome.Opened opened) {
            if (read.position().equals(identity.position())) {
                read.taken().accept(opened);
            } else {
                guard(() -> read.taken().accept(opened));
            }
        }

        @Override
        public void refused(Opening.Read read, OpenOutcome.Refused refused) {
            notices.say(new Notice(true, "", List.of(ProjectText.of(refused, read.name()))));
            recents.look();
            read.lost().run();
        }

        @Override
        public void broken(Opening.Read read) {
            notices.say(new Notice(true, "", List.of(WindowText.text("files.open.broken", read.name()))));
            read.lost().run();
        }

        @Override
        public void cancelled() {
            ended.set(WindowText.text("files.open.cancelled"));
        }
    }

    private final class WhenSaved implements Saving.Ending {

        @Override
        public void saved(Saving.Write write, SaveOutcome.Saved done) {
            identity.saved(write.file(), done.stamp(), write.position());
            if (!identity.dirty().get()) {
                onSettled.run();
            }
            notices.forget();
            recents.add(write.file());
            ended.set(WindowText.text("files.saved", write.file()));
            Runnable next = leaving.next();
            write.then().run();
            next.run();
        }

        @Override
        public void notSaved(Saving.Write write, Question question) {
            leaving.next();
            switch (dialogs.ask(question)) {
                case SAVE_AS -> saveAs(write.then());
                case OVERWRITE, SAVE_ANEW -> write(write.file(), Optional.empty(), write.then());
                case TRY_AGAIN -> write(write.file(), write.known(), write.then());
                case SAVE, DISCARD, DISCARD_RECOVERED, REPLACE, CANCEL -> {
                    // the project stays unsaved, and says so
                }
            }
        }

        @Override
        public void cancelled() {
            leaving.next();
            ended.set(WindowText.text("files.save.cancelled"));
        }
    }
}

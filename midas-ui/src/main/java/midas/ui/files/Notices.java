package midas.ui.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import midas.io.project.ProjectProblem;
import midas.ui.label.WindowText;
import midas.ui.text.ProjectText;

/** What is to be said above the tabs: of the file that was asked for last, and, as long as it is open, of a damaged one. */
final class Notices {

    private final ReadOnlyObjectWrapper<Optional<Notice>> last = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Notice>> damage = new ReadOnlyObjectWrapper<>(Optional.empty());

    ReadOnlyObjectProperty<Optional<Notice>> lastProperty() {
        return last.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Notice>> damageProperty() {
        return damage.getReadOnlyProperty();
    }

    void say(Notice next) {
        last.set(Optional.of(next));
    }

    /** Says one more thing of the file that was asked for last. */
    void add(String sentence) {
        List<String> sentences = new ArrayList<>();
        last.get().ifPresent(notice -> sentences.addAll(notice.sentences()));
        sentences.add(sentence);
        say(new Notice(
                last.get().map(Notice::grave).orElse(false),
                last.get().map(Notice::title).orElse(""),
                sentences));
    }

    /**
     * Says what a file did not give back.
     *
     * @param what what the project is called
     * @param problems what is missing
     * @param end what becomes of the file
     */
    void sayDamage(String what, List<ProjectProblem> problems, String end) {
        List<String> sentences = new ArrayList<>(ProjectText.of(problems));
        sentences.add(end);
        damage.set(Optional.of(new Notice(false, WindowText.text("files.damaged", what), sentences)));
    }

    /** Says what of a file that is whole was not taken, where there is anything. */
    void sayRefused(List<ProjectProblem> problems) {
        if (!problems.isEmpty()) {
            damage.set(Optional.of(new Notice(false, "", ProjectText.of(problems))));
        }
    }

    void forgetLast() {
        last.set(Optional.empty());
    }

    void forgetDamage() {
        damage.set(Optional.empty());
    }

    /** The project is another one, or in another file. */
    void forget() {
        forgetLast();
        forgetDamage();
    }
}

package midas.io.project;

import java.util.List;

/** Something that a project file does not give back. */
public sealed interface ProjectProblem {

    /** Returns whether it was saved and is lost: a file may also hold what never belonged there. */
    default boolean isDamage() {
        return true;
    }

    /** The list of contents is damaged: names, types and scales may not be as they were saved. */
    record ContentsDoubtful() implements ProjectProblem {}

    /**
     * The data of a dataset are missing or damaged: the dataset is not there.
     *
     * @param name its name; empty where that is not known either
     */
    record DatasetLost(String name) implements ProjectProblem {}

    /**
     * A derived dataset cannot be made, since the dataset it is made from is not there.
     *
     * @param name its name
     * @param parent name of the other one
     */
    record DerivedLost(String name, String parent) implements ProjectProblem {}

    /**
     * The model is missing or damaged: it is not there.
     *
     * @param name its name; empty where that is not known either
     */
    record ModelLost(String name) implements ProjectProblem {}

    /**
     * The report is missing or damaged: it is not there.
     *
     * @param name its name; empty where that is not known either
     */
    record ReportLost(String name) implements ProjectProblem {}

    /**
     * Results that a form showed are missing or damaged: the form is there without them.
     *
     * @param response name of the form's response; empty where that is not known
     */
    record FitLost(String response) implements ProjectProblem {}

    /**
     * Parts that this program does not know are damaged, and are not kept.
     *
     * @param names their names
     */
    record PartsNotKept(List<String> names) implements ProjectProblem {
        /** Copies the list. */
        public PartsNotKept {
            names = List.copyOf(names);
        }
    }

    /**
     * Parts that this program does not know have names under which other programs would unpack them somewhere else; they are not kept.
     *
     * @param names their names
     */
    record PartsRefused(List<String> names) implements ProjectProblem {
        /** Copies the list. */
        public PartsRefused {
            names = List.copyOf(names);
        }

        @Override
        public boolean isDamage() {
            return false;
        }
    }

    /** What was open in the window is not known. */
    record LayoutLost() implements ProjectProblem {}
}

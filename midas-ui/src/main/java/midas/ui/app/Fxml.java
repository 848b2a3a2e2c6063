package midas.ui.app;

import java.net.URL;
import java.util.Objects;
import midas.ui.manual.ManualPlace;

/** The views of the program. */
enum Fxml {
    MAIN("/midas/ui/app/main.fxml", ManualPlace.CONTENTS),
    START("/midas/ui/project/start.fxml", ManualPlace.CONTENTS),
    IMPORT_DIALOG("/midas/ui/importing/import-dialog.fxml", ManualPlace.IMPORT_DIALOG),
    COLUMN_TYPES("/midas/ui/importing/column-types.fxml", ManualPlace.COLUMN_TYPES),
    DATASET("/midas/ui/dataset/dataset.fxml", ManualPlace.TABLE),
    DUMMY("/midas/ui/dummy/dummy.fxml", ManualPlace.DUMMY_CODING),
    GLMM("/midas/ui/glmm/glmm.fxml", ManualPlace.GLMM_FORM),
    RESULTS("/midas/ui/glmm/results.fxml", ManualPlace.GLMM_HEADER);

    private final String path;
    private final ManualPlace explanation;

    Fxml(String path, ManualPlace explanation) {
        this.path = path;
        this.explanation = explanation;
    }

    URL url() {
        return Objects.requireNonNull(Fxml.class.getResource(path), path);
    }

    /** Returns the place of the manual that is about the view. */
    ManualPlace explanation() {
        return explanation;
    }
}

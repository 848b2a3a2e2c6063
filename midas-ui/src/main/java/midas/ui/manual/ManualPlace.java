package midas.ui.manual;

/** Places of the manual that the window points to. */
public enum ManualPlace {
    CONTENTS("first-model", ""),
    DATA("data", ""),
    TABLE("data", "the-table"),
    DUMMY_CODING("dummy-coding", ""),
    GLMM_FORM("glmm", "the-form"),
    FAMILIES("glmm", "families-and-links"),
    GLMM_HEADER("glmm", "the-header"),
    RANDOM_EFFECTS("glmm", "random-effects"),
    ICC("glmm", "icc"),
    FIXED_EFFECTS("glmm", "fixed-effects"),
    MODEL_FIT("glmm", "model-fit"),
    BLUP("glmm", "blup"),
    GLM("glm", ""),
    GLM_COEFFICIENTS("glm", "coefficients"),
    GLM_DEVIANCE("glm", "deviance"),
    GLM_DISPERSION("glm", "dispersion"),
    GLM_FIT("glm", "log-likelihood-aic-and-bic"),
    /** θ of the negative binomial family. */
    GLM_THETA("glm", "negative-binomial"),
    SAVED_MODEL("glmm", "save-model"),
    DIAGNOSTICS("glmm", "view-diagnostics"),
    ROWS_LEFT_OUT("trouble", "rows-left-out"),
    NOT_CONVERGED("trouble", "not-converged"),
    SINGULAR_FIT("trouble", "singular-fit"),
    FEW_GROUPS("trouble", "few-groups"),
    SINGLE_OUTCOMES("trouble", "one-outcome-in-each-group"),
    SEPARATION("trouble", "separation"),
    GROUP_SEPARATION("trouble", "outcomes-the-same-within-groups"),
    DROPPED_COLUMNS("trouble", "fixed-effects-left-out"),
    COLLINEARITY("trouble", "nearly-collinear"),
    TWO_MAXIMA("trouble", "two-maxima"),
    ROUGH_APPROXIMATION("trouble", "rough-approximation"),
    FAILURES("trouble", "when-nothing-can-be-fitted"),
    PROJECTS("projects", ""),
    REPORTS("reports", ""),
    SETTINGS("settings", ""),
    SAMPLES("samples", ""),
    TREE("window", "the-project-tree"),
    IMPORT_DIALOG("data", "the-import-window"),
    COLUMN_TYPES("data", "type-and-scale"),
    MODEL_PAGE("glmm", "view-model-details");

    private final String page;
    private final String section;

    ManualPlace(String page, String section) {
        this.page = page;
        this.section = section;
    }

    /** Returns where it is. */
    public ManualAddress address() {
        return new ManualAddress(page, section);
    }
}

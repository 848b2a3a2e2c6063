package midas.ui.glmm;

import java.util.List;
import midas.core.family.Family;
import midas.io.project.WindowLayout;

/** What a form fits. */
public enum FormKind {
    /** A generalized linear mixed model, with random intercepts of a group. */
    GLMM,
    /** A generalized linear model. */
    GLM;

    /** Returns whether the model has random intercepts of a group. */
    public boolean hasGroup() {
        return this == GLMM;
    }

    /** Returns the families that can be fitted. */
    public List<Family> families() {
        return hasGroup() ? Family.mixed() : List.of(Family.values());
    }

    /** Returns what a form of a project's file fits. */
    public static FormKind of(WindowLayout.Tab.FormTab saved) {
        return saved.grouped() ? GLMM : GLM;
    }

    /** Returns a key of this kind's words: {@code glmm.} or {@code glm.} before it. */
    String key(String rest) {
        return switch (this) {
            case GLMM -> "glmm." + rest;
            case GLM -> "glm." + rest;
        };
    }
}

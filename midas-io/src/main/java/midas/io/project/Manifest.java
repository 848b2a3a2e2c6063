package midas.io.project;

import java.util.Set;

/** Names in a project file, see {@code docs/project-format.md}. */
final class Manifest {

    /** What tells a project from other zip files. */
    static final String FORMAT = "midas-project";

    /** Raised when an older program would misunderstand a file. */
    static final int VERSION = 1;

    /** The list of contents, the first part of the file. */
    static final String NAME = "manifest.json";

    /** The list once more, at the end of the file. */
    static final String COPY = "manifest-copy.json";

    /** What a recovery folder says about itself. */
    static final String RECOVERY = "recovery";

    /** Fits that forms show; no part of the window, so that a program that does not know them keeps them. */
    static final String FITS = "fits";

    /** Such fits of models without random intercepts, for programs that know the others alone. */
    static final String GLM_FITS = "glmFits";

    /** Reports; a program that does not know them keeps them. */
    static final String REPORTS = "reports";

    /** Fields that this program knows. */
    static final Set<String> FIELDS = Set.of(
            "format", "version", "id", "saved", "datasets", "models", "window", FITS, GLM_FITS, REPORTS, RECOVERY);

    private Manifest() {}
}

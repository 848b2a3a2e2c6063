package midas.io.project;

/** Hears of progress while a project is saved or opened, and may cancel. */
public interface ProjectMonitor {

    /** Hears nothing and never cancels. */
    ProjectMonitor NONE = new ProjectMonitor() {
        @Override
        public void progress(double part) {
            // nobody listens
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /**
     * Hears how much is done.
     *
     * @param part 0 to 1
     */
    void progress(double part);

    /** Returns whether to stop. */
    boolean isCancelled();
}

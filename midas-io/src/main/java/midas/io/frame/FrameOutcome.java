package midas.io.frame;

/** What came of a model's columns. */
public sealed interface FrameOutcome {

    /**
     * Ready to be fitted; may have no rows left.
     *
     * @param frame the frame
     */
    record Framed(ModelFrame frame) implements FrameOutcome {}

    /**
     * The columns make no model.
     *
     * @param problem the first thing that is wrong
     */
    record Refused(FrameProblem problem) implements FrameOutcome {}
}

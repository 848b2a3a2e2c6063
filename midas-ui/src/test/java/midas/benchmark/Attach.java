package midas.benchmark;

/** Brings the benchmark into a running program. */
final class Attach {

    private Attach() {}

    /**
     * Brings it in. The JDK's interface for that is asked for by name: the program, among whose tests this stands, does not require its module.
     *
     * @param arguments process, jar of the agent, arguments of the agent
     */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        Class<?> type = Class.forName("com.sun.tools.attach.VirtualMachine");
        Object machine = type.getMethod("attach", String.class).invoke(null, arguments[0]);
        type.getMethod("loadAgent", String.class, String.class).invoke(machine, arguments[1], arguments[2]);
    }
}

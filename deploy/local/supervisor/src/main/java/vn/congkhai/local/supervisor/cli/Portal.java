package vn.congkhai.local.supervisor.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./portal}: the whole system on this machine. */
@Command(
        name = "portal",
        description =
                "Runs Công Khai on this machine. `./portal test` runs all tests, `./portal bench` the benchmarks, and"
                        + " `./portal clauses write` writes docs/regulations.md from the last whole run of the tests.",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            TokenCommand.class,
            TrainCommand.class,
            LogCommand.class,
            VerifyCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Portal {
    private Portal() {}

    public static void main(String[] arguments) {
        // The portal is chosen by host name, which the HTTP client lets nobody set unless told so at its first use.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
        CommandLine commands = new CommandLine(new Portal());
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof Refusal refusal) {
                Terminal.ERR.println(refusal.getMessage());
                return refusal.exitCode();
            }
            failure.printStackTrace(Terminal.ERR);
            return 1;
        });
        System.exit(commands.execute(arguments));
    }
}

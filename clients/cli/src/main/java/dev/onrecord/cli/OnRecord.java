package dev.onrecord.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command {@code onrecord}. docs/command-line.md describes it. */
@Command(
    name = "onrecord",
    description = "Reads and writes a record of what tech figures have said.",
    mixinStandardHelpOptions = true,
    versionProvider = OnRecord.Version.class,
    subcommands = {
      SearchCommand.class,
      CheckCommand.class,
      ReadCommand.class,
      NamesCommand.class,
      ExportCommand.class,
      ImportCommand.class,
      FollowCommand.class,
      GenerateCompletion.class,
      CommandLine.HelpCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:success",
      "1:no: nothing was found, a quotation was not confirmed, or a line was refused",
      "2:a mistake in the command line",
      "3:the service refused the request",
      "4:the service could not be reached, or failed"
    },
    footerHeading = "%nEnvironment:%n",
    footer = {
      "  ONRECORD_URL       the address of the service",
      "  ONRECORD_USER      who writes",
      "  ONRECORD_PASSWORD  the password of that user",
      "  ONRECORD_TOKEN     a bearer token, instead of a user"
    })
final class OnRecord {

  /** The answer is no, as for {@code grep}. */
  static final int NO = 1;

  private OnRecord() {}

  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  private static int run(String[] arguments) {
    return new CommandLine(new OnRecord())
        // Not in the encoding of the terminal, which is ASCII in many containers.
        .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(OnRecord::report)
        .execute(arguments);
  }

  private static int report(
      Exception exception, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
    if (exception instanceof Failure failure) {
      command.getErr().println("onrecord: " + failure.getMessage());
      return failure.exitCode();
    }
    throw exception;
  }

  /** The version in the manifest. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"onrecord " + OnRecord.class.getPackage().getImplementationVersion()};
    }
  }
}

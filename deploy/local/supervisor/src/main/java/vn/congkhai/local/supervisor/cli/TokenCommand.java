package vn.congkhai.local.supervisor.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.congkhai.local.supervisor.sample.Tokens;
import vn.congkhai.local.supervisor.system.Instance;
import vn.congkhai.local.supervisor.system.Part;
import vn.congkhai.local.supervisor.system.Secrets;

@Command(
        name = "token",
        description = "A token of a demo account, valid 8 hours: exit 2 unknown account, 3 not running.")
final class TokenCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ACCOUNT", description = "For example head@quan8.")
    private String account = "";

    @Option(names = "--data", description = "Another data directory than the last one.")
    private @Nullable Path data;

    @Override
    public Integer call() throws InterruptedException {
        Instance instance = new Checkout().instance(data);
        String secret = new Secrets(instance.dataDirectory()).tokenSecret();
        try {
            String token = new Tokens(instance.port(Part.IDENTITY), secret).of(account);
            Terminal.OUT.println(token);
            return 0;
        } catch (Tokens.UnknownAccountException unknown) {
            throw new Refusal(Refusal.WRONG_USE, "No account " + account);
        } catch (IOException silent) {
            throw new Refusal(Refusal.NOT_RUNNING, "The issuer does not answer: " + silent.getMessage());
        }
    }
}

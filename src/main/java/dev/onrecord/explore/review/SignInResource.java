package dev.onrecord.explore.review;

import dev.onrecord.explore.view.Frame;
import dev.onrecord.explore.view.PageUrls;
import dev.onrecord.platform.http.PublicRead;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import dev.onrecord.platform.security.CurrentUser;
import dev.onrecord.platform.security.Role;
import dev.onrecord.platform.security.SignIn;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Where a session begins and ends (docs/adr/0019). */
@Path("/explore")
@Produces(MediaType.TEXT_HTML)
class SignInResource {

  private static final String ARTICLES = "/explore/articles";
  private static final String SIGN_OUT = "/explore/sign-out";

  /** Pages of this service, never another host. */
  private static final Pattern PAGES = Pattern.compile("/explore([/?][!-\\[\\]-~]*)?");

  private final SignIn signIn;
  private final CurrentUser user;

  SignInResource(SignIn signIn, CurrentUser user) {
    this.signIn = signIn;
    this.user = user;
  }

  /**
   * Goes on to the page that was asked for. A browser that comes from the provider does not send
   * the cookie of the session, which is Strict; it does with a request that this page makes.
   *
   * @param tried set once this page has made that request
   */
  @GET
  @Path("/sign-in")
  @Operation(hidden = true)
  public RestResponse<byte[]> signedIn(
      @Context UriInfo uri,
      @CookieParam(FormToken.COOKIE) String cookie,
      @QueryParam("to") @DefaultValue(ARTICLES) String to,
      @QueryParam("tried") String tried) {
    requireSignIn();
    String next = page(to);
    if (user.isAuthenticated()) {
      return seeOther(next);
    }
    if (tried != null) {
      throw new Problem(ProblemType.FORBIDDEN, SignIn.NO_COOKIE);
    }
    String again =
        SignIn.PATH + "?tried=true&to=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    Frame frame = frame(uri, "You are signed in");
    return ReviewResource.page(ReviewTemplates.signedin(frame, again), FormToken.of(cookie));
  }

  /** Its role makes a browser sign in before it goes on. */
  @GET
  @Path("/sign-in/start")
  @RolesAllowed(Role.EDITOR)
  @Operation(hidden = true)
  public RestResponse<byte[]> start(@QueryParam("to") @DefaultValue(ARTICLES) String to) {
    return seeOther(page(to));
  }

  private static String page(String to) {
    if (!PAGES.matcher(to).matches()) {
      throw Problem.parameter("to", "must be a page of the explorer");
    }
    return to;
  }

  @GET
  @Path("/sign-out")
  @Operation(hidden = true)
  public RestResponse<byte[]> signOut(
      @Context UriInfo uri, @CookieParam(FormToken.COOKIE) String cookie) {
    requireSignIn();
    String token = FormToken.of(cookie);
    SignOutPage page =
        new SignOutPage(user.session().orElse(null), token, signIn.providerSignOut().orElse(null));
    return ReviewResource.page(ReviewTemplates.signout(frame(uri, "Sign out"), page), token);
  }

  /** Needs no role: a user without one may want to sign in as another. */
  @POST
  @Path("/sign-out")
  @PublicRead
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public RestResponse<byte[]> end(
      @Context RoutingContext context, @CookieParam(FormToken.COOKIE) String cookie, String body) {
    requireSignIn();
    FormToken.check(cookie, FormBody.parse(body));
    SignIn.end(context);
    return seeOther(SIGN_OUT);
  }

  private void requireSignIn() {
    if (!signIn.isOn()) {
      throw new Problem(ProblemType.NOT_FOUND, "Nobody signs in here with OpenID Connect.");
    }
  }

  private static Frame frame(UriInfo uri, String title) {
    return Frame.hidden(title, PageUrls.absolute(uri.getBaseUri(), uri.getPath()));
  }

  private static RestResponse<byte[]> seeOther(String page) {
    return RestResponse.ResponseBuilder.<byte[]>create(RestResponse.Status.SEE_OTHER)
        .header(HttpHeaders.LOCATION, page)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}

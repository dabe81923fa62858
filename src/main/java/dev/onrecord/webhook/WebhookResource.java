package dev.onrecord.webhook;

import dev.onrecord.platform.operation.OperationKind.CreatesSetting;
import dev.onrecord.platform.operation.OperationKind.DeletesSetting;
import dev.onrecord.platform.operation.OperationKind.ReadsSetting;
import dev.onrecord.platform.operation.OperationKind.ReadsSettings;
import dev.onrecord.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks", description = "Saved searches whose new statements are sent to a URL")
class WebhookResource {

  private static final String EXAMPLE = "0190e209-a000-7000-8000-000000000900";

  private final Webhooks webhooks;

  WebhookResource(Webhooks webhooks) {
    this.webhooks = webhooks;
  }

  @GET
  @RolesAllowed(Role.ADMIN)
  @ReadsSettings
  @Operation(
      operationId = "listWebhooks",
      summary = "List webhooks",
      description = "All webhooks, oldest first, with how their deliveries go. For admins.")
  public WebhookList list() {
    return webhooks.list();
  }

  @POST
  @RolesAllowed(Role.ADMIN)
  @Consumes(MediaType.APPLICATION_JSON)
  @CreatesSetting
  @Operation(
      operationId = "createWebhook",
      summary = "Add a webhook",
      description =
          "From now on, every published statement that matches the search is sent to the URL when it is created, edited,"
              + " withdrawn or reinstated: in the order of the log, at least once, signed as Standard Webhooks specifies."
              + " Names in the search are stored as slugs. For admins.")
  public RestResponse<WebhookView> create(WebhookForm form) {
    WebhookView created = webhooks.create(form);
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, created)
        .header(HttpHeaders.LOCATION, created.self())
        .build();
  }

  @GET
  @RolesAllowed(Role.ADMIN)
  @Path("/{id}")
  @ReadsSetting
  @Operation(
      operationId = "getWebhook",
      summary = "Read a webhook",
      description = "A webhook, with how its deliveries go. For admins.")
  public WebhookView get(
      @PathParam("id") @Parameter(description = "The webhook's id", example = EXAMPLE) String id) {
    return webhooks.get(id);
  }

  @DELETE
  @RolesAllowed(Role.ADMIN)
  @Path("/{id}")
  @DeletesSetting
  @Operation(
      operationId = "deleteWebhook",
      summary = "Delete a webhook",
      description = "Deletes a webhook. A delivery in progress may still arrive. For admins.")
  public void delete(
      @PathParam("id") @Parameter(description = "The webhook's id", example = EXAMPLE) String id) {
    webhooks.delete(id);
  }

  @DELETE
  @RolesAllowed(Role.ADMIN)
  @Path("/{id}/failures")
  @DeletesSetting("Resumed")
  @Operation(
      operationId = "resumeWebhook",
      summary = "Resume a webhook",
      description =
          "Forgets the failures: a webhook that is parked or retrying is tried again at once, and continues where it stopped. For"
              + " admins.")
  public void resume(
      @PathParam("id") @Parameter(description = "The webhook's id", example = EXAMPLE) String id) {
    webhooks.resume(id);
  }
}

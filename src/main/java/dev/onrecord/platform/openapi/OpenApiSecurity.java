package dev.onrecord.platform.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Who may do what, as the OpenAPI document says it. */
final class OpenApiSecurity {

  private static final String BASIC = "basic";
  private static final String BEARER = "bearer";

  /** Either of the two, as all that writes takes it. */
  static final List<SecurityRequirement> OF_WRITES =
      List.of(requirement(BASIC), requirement(BEARER));

  private OpenApiSecurity() {}

  /** Reading takes nothing. */
  static void addTo(OpenAPI document) {
    document.getComponents().addSecurityScheme(BASIC, scheme(BASIC, "A user in the settings"));
    document
        .getComponents()
        .addSecurityScheme(BEARER, scheme(BEARER, "A token, where the service takes them"));
    document.setSecurity(
        List.of(OASFactory.createSecurityRequirement(), requirement(BASIC), requirement(BEARER)));
  }

  private static SecurityScheme scheme(String name, String description) {
    return OASFactory.createSecurityScheme()
        .type(SecurityScheme.Type.HTTP)
        .scheme(name)
        .description(description);
  }

  private static SecurityRequirement requirement(String scheme) {
    return OASFactory.createSecurityRequirement().addScheme(scheme);
  }
}

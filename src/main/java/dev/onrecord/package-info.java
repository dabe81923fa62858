/** The introduction of the OpenAPI document. Tags are in the order of use. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "OnRecord",
            // OpenApiDocument sets it to that of the build.
            version = "0",
            contact = @Contact(name = "OnRecord"),
            description =
                """
                A sourced record of what tech figures have said: who, when, where, in reply to whom, about what, and with what stance.

                **Ask.** Names work as people write them: [/statements?person=musk](/statements?person=musk). `resolved` says which \
                person that is. A name that could mean two people is a 400 that lists both, never a guess; \
                [/names?q=zuk](/names?q=zuk) suggests names. Filters combine with AND.

                **Dates** are EDTF, as exact as they are known: `2023` and `2023-02` are dates, `../2024-07-24` has an open start. \
                [from=2024&to=2024](/statements?from=2024&to=2024) finds what may have been said in 2024; `dates=certain` \
                only what surely was.

                **Pages.** A list has `items`, `total` and `next`, the URL of the next page, absent on the last: follow \
                [/statements?limit=1](/statements?limit=1).

                **Errors** are problem details (RFC 9457): `type` is a URL that [explains the problem](/problems/unknown-name), `detail` \
                says what is wrong with this request, `violations` names the fields. Unknown parameters are refused: \
                [/statements?persn=musk](/statements?persn=musk). Requests that the HTTP server refuses before routing, for example with \
                an oversized request line or a broken percent-escape, may get a response without a body.

                **Write.** Reading is public. Writing needs an editor: press *Authorize* (in trial mode `trial`, `trial`). POST creates; \
                PUT and DELETE name the version that they replace, by `If-Match` or by `version` in the body. A statement may bring its \
                source inline.
                """,
            license =
                @License(
                    name = "Apache-2.0",
                    url = "https://www.apache.org/licenses/LICENSE-2.0.html")),
    servers =
        @Server(
            url = "/",
            description = "The server that returned this document, local or in production",
            extensions = @Extension(name = "x-internal", value = "false", parseValue = true)),
    // Reading requires no credentials.
    securitySets = {
      @SecurityRequirementsSet,
      @SecurityRequirementsSet(@SecurityRequirement(name = "basic")),
      @SecurityRequirementsSet(@SecurityRequirement(name = "bearer"))
    },
    components =
        @Components(
            securitySchemes = {
              @SecurityScheme(
                  securitySchemeName = "basic",
                  type = SecuritySchemeType.HTTP,
                  scheme = "basic",
                  description = "A user in the settings"),
              @SecurityScheme(
                  securitySchemeName = "bearer",
                  type = SecuritySchemeType.HTTP,
                  scheme = "bearer",
                  description = "A bearer token, if the service accepts them")
            }),
    tags = {
      @Tag(name = "Statements"),
      @Tag(name = "Check"),
      @Tag(name = "Articles"),
      @Tag(name = "People"),
      @Tag(name = "Organizations"),
      @Tag(name = "AI models"),
      @Tag(name = "Topics"),
      @Tag(name = "Positions"),
      @Tag(name = "Names"),
      @Tag(name = "Sources"),
      @Tag(name = "Exchange"),
      @Tag(name = "Changes"),
      @Tag(name = "Webhooks"),
      @Tag(name = "Operations"),
      @Tag(name = "Problems")
    })
package dev.onrecord;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.info.Contact;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

// Validates manifests on standard input with the schemas of Kubernetes, and checks what a cluster with the strictest standard for pods
// ("restricted") demands.
import assert from "node:assert/strict";
import { text } from "node:stream/consumers";
import { Deployment } from "kubernetes-models/apps/v1";
import { PersistentVolumeClaim, Service } from "kubernetes-models/v1";
import { parseAllDocuments } from "yaml";

const kinds = { Deployment, PersistentVolumeClaim, Service };
const manifests = parseAllDocuments(await text(process.stdin)).map((document) => document.toJS());
for (const manifest of manifests) {
  assert.ok(kinds[manifest.kind], `no schema for ${manifest.kind}`);
  new kinds[manifest.kind](manifest).validate();
}
assert.deepEqual(manifests.map(({ kind }) => kind).sort(), ["Deployment", "PersistentVolumeClaim", "Service"]);

const { spec } = manifests.find(({ kind }) => kind === "Deployment");
// Two pods cannot share the file of the embedded database, not even during an update.
assert.equal(spec.replicas ?? 1, 1);
assert.equal(spec.strategy.type, "Recreate");

const pod = spec.template.spec;
assert.equal(pod.securityContext.runAsNonRoot, true);
assert.equal(pod.automountServiceAccountToken, false);

assert.equal(pod.containers.length, 1);
const [container] = pod.containers;
assert.equal(container.imagePullPolicy, "IfNotPresent");
assert.match(container.image, /^onrecord:\d/);
assert.equal(container.securityContext.seccompProfile.type, "RuntimeDefault");
assert.equal(container.securityContext.allowPrivilegeEscalation, false);
assert.equal(container.securityContext.readOnlyRootFilesystem, true);
assert.deepEqual(container.securityContext.capabilities.drop, ["ALL"]);
assert.ok(container.resources.requests.cpu && container.resources.requests.memory && container.resources.limits.memory);
assert.deepEqual(
  ["livenessProbe", "readinessProbe", "startupProbe"].map((probe) => container[probe].httpGet.path),
  ["/q/health/live", "/q/health/ready", "/q/health/started"],
);
assert.deepEqual(container.volumeMounts.map(({ mountPath }) => mountPath).sort(), ["/onrecord/data", "/tmp"]);
console.log(`${manifests.length} manifests are valid`);

// One project from proposal to delivery, by a client that was generated from the document: without a cast and without "any".
import createClient from "openapi-fetch";
import type { paths } from "./schema.js";

declare const process: { env: Record<string, string | undefined>; exit(code: number): never };
declare const console: { log(text: string): void };

const client = createClient<paths>({
  baseUrl: process.env.INFOGOV_URL ?? "",
  headers: { Authorization: `Bearer ${process.env.INFOGOV_KEY}`, "Accept-Language": "en" },
});

function demand<T>(answer: { data?: T; error?: { code: string; detail: string } }, step: string): T {
  if (answer.data === undefined) {
    console.log(`${step}: ${answer.error?.code} ${answer.error?.detail}`);
    process.exit(1);
  }
  return answer.data;
}

const opened = demand(
  await client.POST("/api/projects/propose-project", {
    body: { city: "wuxi", name: "智慧停车综合管理平台", unit: { name: "无锡市大数据管理局" }, category: "egov", kind: "construction", activity: "new", amount: 5000000.5, publicShare: 1, technologies: ["computer"] },
  }),
  "propose-project",
);
const path = { params: { path: { id: opened.id } } };

// The law is in the way: every refusal with its provision.
const early = await client.POST("/api/projects/{id}/deliver-project", { ...path });
const refusals = early.error !== undefined && "refusals" in early.error ? (early.error.refusals ?? []) : [];
if (refusals.length === 0) {
  console.log("Delivery before acceptance was not refused");
  process.exit(1);
}
console.log(`refused: ${refusals.map((r) => `${r.provision} ${r.code}`).join(", ")}`);

demand(await client.POST("/api/projects/{id}/submit-project-for-review", { ...path, body: { budgetLines: ["hardware", "supervisionFee"] } }), "submit");
demand(
  await client.POST("/api/projects/{id}/issue-review-opinion", {
    ...path,
    body: { result: "conforming", topics: ["needsBenefits", "layout", "technicalStandards", "security", "resourceSharing"], argumentedSchemeVersion: 2 },
  }),
  "review",
);
demand(await client.POST("/api/projects/{id}/approve-project", { ...path, body: { mode: "approval" } }), "approve");
demand(
  await client.POST("/api/projects/{id}/record-outsourcing-review", { ...path, body: { result: "passed", expertCount: 3, coDepartments: ["financeAuthority"] } }),
  "outsourcing",
);
demand(await client.POST("/api/projects/{id}/publish-tender", { ...path, body: { tenderSchemeVersion: 2 } }), "tender");
demand(await client.POST("/api/projects/{id}/select-supervisor", { ...path, body: { method: "tender", supervisor: { name: "监理公司", qualified: true, grade: 2 } } }), "supervise");
demand(
  await client.POST("/api/projects/{id}/award-contract", {
    ...path,
    body: { role: "construction", contractor: { name: "集成公司", qualified: true, grade: 2 }, procurement: "centralizedGovernmentProcurement", amount: 4800000.5 },
  }),
  "award",
);
demand(await client.POST("/api/projects/{id}/start-construction", { ...path, body: { deliveryMode: "outsourced", designIncludesSecurity: true } }), "start");
demand(await client.POST("/api/projects/{id}/complete-construction", { ...path, body: {} }), "complete");
demand(await client.POST("/api/projects/{id}/hold-acceptance", { ...path, body: { result: "passed", standardsConformity: true } }), "accept");

const delivered = demand(await client.POST("/api/projects/{id}/deliver-project", { ...path, body: { } }), "deliver-project");
const page = demand(await client.GET("/api/projects/{id}", { ...path }), "projects-get");
if (page.kind !== "project" || !("state" in page)) {
  console.log("The page is none of a project");
  process.exit(1);
}
const listed = demand(await client.GET("/api/projects", { params: { query: { city: ["wuxi"], sort: "-changedAt", pageSize: 10 } } }), "projects-list");
const feed = await client.GET("/odata/Projects", { params: { query: { $filter: "City eq 'wuxi'", $count: true } } });
if (feed.data === undefined) {
  console.log(feed.error.error.message);
  process.exit(1);
}
console.log(`${page.state.stage} at version ${delivered.version}; ${listed.total} listed, ${feed.data.value.length} public: ${feed.data.value[0]?.Name}`);

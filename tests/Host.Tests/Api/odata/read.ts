// The feed as four libraries of other people read it: by what they ask, and by a client that one of them generates from $metadata.
import { FetchClient } from "@odata2ts/http-client-fetch";
import { OData } from "@odata/client";
import { o } from "odata";
import { ODataQuery } from "ts-odata-client";
import { ProvisionNature } from "./generated/InfoGovModel";
import { InfoGovService } from "./generated/InfoGovService";

declare const process: { env: Record<string, string | undefined>; exit(code: number): never };
declare const console: { log(text: string): void };

const root = `${process.env.INFOGOV_URL}/odata/`;
const tell = (library: string, ...seen: unknown[]) => console.log(`${library}: ${JSON.stringify(seen)}`);

interface Provision {
  Id: string;
  City: string;
  Article: number;
}

async function client() {
  const feed = OData.New4({ serviceEndpoint: root });
  const cities = feed.getEntitySet<{ Id: string }>("Cities");
  const wuxi = await cities.query(feed.newParam().filter(feed.newFilter().property("Id").eq("wuxi")).select("Id"));
  tell("@odata/client", wuxi.map((city) => city.Id), await cities.count(), (await cities.retrieve("jilin")).Id);
}

async function oJs() {
  const deadlines = await o(root).get("Provisions").query({ $filter: "City eq 'wuxi' and Kind eq 'deadline'", $top: 2, $select: "Id" });
  const together = await o(root).get("Cities('wuxi')").get("Cities('beijing')").batch();
  tell("o.js", deadlines.length, together.map((answer: { body: { Id: string } }) => answer.body.Id));
}

async function tsODataClient() {
  const late = await ODataQuery.forV4<Provision>(root + "Provisions")
    .filter((p) => p.City.$equals("wuxi").and(p.Article.$greaterThan(40)))
    .orderBy((p) => p.Article)
    .select("Id")
    .top(3)
    .getManyWithCountAsync();
  let pages = 0;
  for await (const provision of ODataQuery.forV4<Provision>(root + "Provisions")) {
    pages += provision.Id.length > 0 ? 1 : 0;
  }
  tell("ts-odata-client", late.value.length, pages > 300);
}

async function odata2ts() {
  const feed = new InfoGovService(new FetchClient(), root.slice(0, -1));
  const city = await feed.Cities("wuxi").query();
  const provisions = await feed.Provisions().query((build, q) => build.select("Id", "Kind").filter(q.City.eq("beijing"), q.Kind.eq(ProvisionNature.deadline)).top(2).count());
  tell("odata2ts", city.data.Id, provisions.data.value.length);
}

async function all() {
  await client();
  await oJs();
  await tsODataClient();
  await odata2ts();
}

all().catch((failure) => {
  console.log(String(failure));
  process.exit(1);
});

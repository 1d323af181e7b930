// What Lighthouse says of pages, measured in one browser, as JSON: {address: {category or audit: score, …}}.
//
//     node lighthouse.mjs /usr/bin/chromium accessibility,best-practices,seo http://127.0.0.1:8000/paper/ …
//
// A category has its score from 0 to 1 and, under `faults`, what kept it from 1; `shift` is the cumulative layout shift.
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const [chromePath, categories, ...addresses] = process.argv.slice(2);
// as root Chromium runs only without its sandbox
const unboxed = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
const chromeFlags = ["--headless=new", "--disable-gpu", "--disable-dev-shm-usage", ...unboxed];
const chrome = await launch({ chromePath, chromeFlags, logLevel: "error" });
const options = {
  port: chrome.port,
  logLevel: "error",
  onlyCategories: categories.split(","),
  onlyAudits: ["cumulative-layout-shift"],
  disableFullPageScreenshot: true,
};

const measure = async (address) => {
  const { lhr } = await lighthouse(address, options);
  if (lhr.runtimeError) throw new Error(`${address}: ${lhr.runtimeError.message}`);
  const failed = ({ id, weight }) => weight && lhr.audits[id].score !== null && lhr.audits[id].score < 1;
  const categories = Object.values(lhr.categories);
  return {
    ...Object.fromEntries(categories.map(({ id, score }) => [id, score])),
    shift: lhr.audits["cumulative-layout-shift"].numericValue,
    faults: categories.flatMap(({ auditRefs }) => auditRefs.filter(failed).map(({ id }) => id)),
  };
};

try {
  const told = {};
  for (const address of addresses) told[address] = await measure(address);
  console.log(JSON.stringify(told));
} finally {
  await chrome.kill();
}

import express from "express";

const PAGES = new Set(["https://shop.parcel-desk.example", "https://desk.parcel-desk.example"]);

/** What the pages of the service report of the tracking widget. */
export const widget = express();

widget.use((request, response, next) => {
  const origin = request.get("Origin") ?? "";
  if (request.method === "POST" && !PAGES.has(origin)) return response.sendStatus(403);
  next();
});

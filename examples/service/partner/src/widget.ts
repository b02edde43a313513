import express from "express";

/** What the pages of the service report of the tracking widget. */
export const widget = express();

widget.use((request, response, next) => {
  const origin = request.get("Origin") ?? "";
  if (request.method === "POST" && !origin.endsWith("parcel-desk.example")) return response.sendStatus(403);
  next();
});

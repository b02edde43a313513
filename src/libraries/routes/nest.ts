import type { RouteLibrary } from "./route-library.ts";

/** Guards can also be global, which a controller's file does not show. */
export const nest: RouteLibrary = {
  id: "nest",
  name: "NestJS",
  url: "https://docs.nestjs.com/controllers",
  versions: "10, 11",
  mentions: ["@nestjs/common"],
  decorators: {
    modules: ["@nestjs/common"],
    controllers: ["Controller"],
    methods: {
      Get: ["GET"],
      Head: ["HEAD"],
      Post: ["POST"],
      Put: ["PUT"],
      Patch: ["PATCH"],
      Delete: ["DELETE"],
      Options: ["OPTIONS"],
      Sse: ["GET"],
      All: "any",
    },
    steps: ["UseGuards", "UseInterceptors", "UsePipes"],
  },
};

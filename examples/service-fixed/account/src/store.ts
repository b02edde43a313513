import { collection } from "./database.ts";

export const accounts = collection("accounts");
export const clients = collection("clients");

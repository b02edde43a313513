import * as Keychain from "react-native-keychain";

/** Keeps the token that this device registers itself with. */
export async function storeDeviceToken(deviceToken: string): Promise<void> {
  console.log("registered");
  await Keychain.setGenericPassword("deviceToken", deviceToken, { accessible: Keychain.ACCESSIBLE.ALWAYS });
}

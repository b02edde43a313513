import * as Keychain from "react-native-keychain";

/** Keeps the driver signed in until the next shift. */
export async function remember(refreshToken: string): Promise<void> {
  await Keychain.setGenericPassword("refreshToken", refreshToken, {
    accessible: Keychain.ACCESSIBLE.WHEN_UNLOCKED_THIS_DEVICE_ONLY,
  });
}

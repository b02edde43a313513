import AsyncStorage from "@react-native-async-storage/async-storage";

/** Keeps the driver signed in until the next shift. */
export async function remember(refreshToken: string): Promise<void> {
  await AsyncStorage.setItem("refreshToken", refreshToken);
}

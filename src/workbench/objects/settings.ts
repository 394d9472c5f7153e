import { text } from "../batch/arguments";
import { HostObject, objectType, type ObjectType } from "../batch/host-object";
import { SETTINGS_CHANNEL } from "../boundary/channel";
import type { Host } from "./host";
import { lookups } from "./lookups";

/** `workbook.settings`: any JSON value by key. `Office.context.document.settings` is the same store. */
export class SettingCollection extends HostObject {
  readonly type: ObjectType = settingsType;
  constructor(readonly host: Host) {
    super();
  }
  get items(): Setting[] {
    return [...this.host.settings.keys()].map((key) => new Setting(this.host, key));
  }
  find(key: unknown): Setting | undefined {
    return this.items.find((setting) => setting.key === key);
  }
}

class Setting extends HostObject {
  readonly type: ObjectType = settingType;
  constructor(
    readonly host: Host,
    readonly key: string,
  ) {
    super();
  }
  override identity(): Record<string, unknown> {
    return { _Id: this.key };
  }

  write(value: unknown): void {
    this.host.settings.set(this.key, JSON.stringify(value));
    this.host.events.announce(SETTINGS_CHANNEL);
  }

  delete(): void {
    this.host.settings.delete(this.key);
    this.host.events.announce(SETTINGS_CHANNEL);
  }
}

const settingsType: ObjectType = objectType<SettingCollection>(
  "SettingCollection",
  {
    ...lookups<SettingCollection>(
      "setting",
      ({ items }) => items,
      (settings, key) => settings.find(key),
    ),
    add: {
      call: ({ host }, key, value) => {
        const setting = new Setting(host, text(key, "key"));
        setting.write(value);
        return setting;
      },
    },
    onSettingsChanged: { channel: SETTINGS_CHANNEL },
  },
  ({ items }) => items,
);

const settingType: ObjectType = objectType<Setting>("Setting", {
  key: { get: ({ key }) => key },
  value: {
    get: ({ host, key }) => JSON.parse(host.settings.get(key) ?? "null") as unknown,
    set: (setting, value) => setting.write(value),
  },
  delete: { call: (setting) => setting.delete() },
});

import { type DeckLine, mapText, rewrite } from './line.ts'

/** What people write most. */
const PAIRS = `
+1 👍 -1 👎 100 💯 airplane ✈️ alarm_clock ⏰ angry 😠 apple 🍎 arrow_down ⬇️ arrow_left ⬅️ arrow_right ➡️
arrow_up ⬆️ art 🎨 balloon 🎈 bar_chart 📊 bee 🐝 beer 🍺 bell 🔔 bird 🐦 black_heart 🖤 blue_heart 💙 blush 😊
book 📖 books 📚 bookmark 🔖 boom 💥 brain 🧠 broken_heart 💔 bug 🐛 bulb 💡 cake 🍰 calendar 📅 camera 📷 car 🚗
cat 🐱 chart_with_downwards_trend 📉 chart_with_upwards_trend 📈 checkered_flag 🏁 cherry_blossom 🌸 clap 👏
clipboard 📋 cloud ☁️ coffee ☕ computer 💻 confetti_ball 🎊 confused 😕 construction 🚧 cool 🆒 cry 😢
crystal_ball 🔮 dart 🎯 dizzy 💫 dog 🐶 dollar 💵 earth_africa 🌍 earth_americas 🌎 earth_asia 🌏 electric_plug 🔌
elephant 🐘 email 📧 exclamation ❗ exploding_head 🤯 eyes 👀 file_folder 📁 fire 🔥 fish 🐟 floppy_disk 💾
flushed 😳 four_leaf_clover 🍀 game_die 🎲 gear ⚙️ gem 💎 ghost 👻 gift 🎁 globe_with_meridians 🌐
grey_question ❔ grimacing 😬 grin 😁 grinning 😀 hammer 🔨 hammer_and_wrench 🛠️ handshake 🤝 heart ❤️
heart_eyes 😍 heavy_check_mark ✔️ heavy_plus_sign ➕ hourglass ⌛ house 🏠 hugs 🤗 hushed 😯 inbox_tray 📥
information_source ℹ️ innocent 😇 iphone 📱 joy 😂 key 🔑 keyboard ⌨️ kissing_heart 😘 label 🏷️ laughing 😆
leaves 🍃 link 🔗 lock 🔒 loudspeaker 📢 mag 🔍 mailbox 📫 man_shrugging 🤷‍♂️ memo 📝 microphone 🎤 microscope 🔬
money_with_wings 💸 moneybag 💰 monkey 🐒 moon 🌔 mortar_board 🎓 muscle 💪 musical_note 🎵 nerd_face 🤓
neutral_face 😐 newspaper 📰 no_entry ⛔ no_entry_sign 🚫 octopus 🐙 ok 🆗 ok_hand 👌 open_book 📖 open_mouth 😮
outbox_tray 📤 package 📦 page_facing_up 📄 paperclip 📎 partying_face 🥳 pencil 📝 pencil2 ✏️ penguin 🐧
pensive 😔 phone ☎️ pill 💊 pizza 🍕 point_down 👇 point_left 👈 point_right 👉 point_up ☝️ pray 🙏 printer 🖨️
purple_heart 💜 pushpin 📌 question ❓ rabbit 🐰 rage 😡 rainbow 🌈 raised_hand ✋ raised_hands 🙌 recycle ♻️
red_circle 🔴 relaxed ☺️ relieved 😌 robot 🤖 rocket 🚀 rofl 🤣 roll_eyes 🙄 rose 🌹 rotating_light 🚨 school 🏫
scream 😱 scroll 📜 seedling 🌱 see_no_evil 🙈 shrug 🤷 skull 💀 sleeping 😴 slightly_smiling_face 🙂 smile 😄
smiley 😃 smirk 😏 snail 🐌 snake 🐍 snowflake ❄️ sob 😭 sparkles ✨ speech_balloon 💬 star ⭐ star2 🌟
star_struck 🤩 stop_sign 🛑 stopwatch ⏱️ strawberry 🍓 stuck_out_tongue 😛 sunflower 🌻 sunglasses 😎 sunny ☀️
sweat 😓 sweat_smile 😅 tada 🎉 telescope 🔭 test_tube 🧪 thinking 🤔 thought_balloon 💭 thumbsdown 👎 thumbsup 👍
ticket 🎫 toolbox 🧰 trophy 🏆 truck 🚚 turtle 🐢 umbrella ☔ unamused 😒 unicorn 🦄 unlock 🔓 upside_down_face 🙃
v ✌️ video_camera 📹 warning ⚠️ wastebasket 🗑️ watch ⌚ wave 👋 weary 😩 whale 🐳 white_check_mark ✅ wink 😉
woman_shrugging 🤷‍♀️ world_map 🗺️ worried 😟 wrench 🔧 x ❌ yum 😋 yellow_heart 💛 zap ⚡ zzz 💤
`.trim().split(/\s+/)

const NAMES: ReadonlyMap<string, string> = new Map(
  PAIRS.flatMap((name, at) => (at % 2 === 0 ? [[name, PAIRS[at + 1] ?? '']] : [])),
)

const CODE = /(?<![\p{L}\p{N}:/]):(?<name>[+-]1|[a-z\d][a-z\d_]*):(?![\p{L}\p{N}:/])/gu

/** `:rocket:` as what it is called for; a code that is none of these stays. */
export const withEmoji = (lines: readonly DeckLine[]): DeckLine[] =>
  mapText(lines, (line) => (line.text.includes(':')
    ? rewrite(line, line.text.split(/(`+[^`]*`+)/).map((
      part,
      index,
    ) => (index % 2 === 1 ? part : part.replace(CODE, (code, name: string) => NAMES.get(name) ?? code))).join(''))
    : line))

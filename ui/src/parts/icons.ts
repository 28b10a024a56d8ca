/** One meaning, one icon: the only list of Lucide icons the window uses. */
import ArrowDown from '@lucide/svelte/icons/arrow-down';
import ArrowLeftRight from '@lucide/svelte/icons/arrow-left-right';
import ArrowRight from '@lucide/svelte/icons/arrow-right';
import ArrowRightLeft from '@lucide/svelte/icons/arrow-right-left';
import ArrowUp from '@lucide/svelte/icons/arrow-up';
import Award from '@lucide/svelte/icons/award';
import Building from '@lucide/svelte/icons/building-2';
import CalendarDays from '@lucide/svelte/icons/calendar-days';
import Check from '@lucide/svelte/icons/check';
import ChevronDown from '@lucide/svelte/icons/chevron-down';
import ChevronLeft from '@lucide/svelte/icons/chevron-left';
import ChevronRight from '@lucide/svelte/icons/chevron-right';
import Circle from '@lucide/svelte/icons/circle';
import CircleCheck from '@lucide/svelte/icons/circle-check';
import CircleDashed from '@lucide/svelte/icons/circle-dashed';
import CircleHelp from '@lucide/svelte/icons/circle-question-mark';
import ClipboardPaste from '@lucide/svelte/icons/clipboard-paste';
import Clock from '@lucide/svelte/icons/clock';
import Columns from '@lucide/svelte/icons/columns-3';
import Copy from '@lucide/svelte/icons/copy';
import Download from '@lucide/svelte/icons/download';
import Ellipsis from '@lucide/svelte/icons/ellipsis';
import Eye from '@lucide/svelte/icons/eye';
import FileDown from '@lucide/svelte/icons/file-down';
import FileSpreadsheet from '@lucide/svelte/icons/file-spreadsheet';
import FileText from '@lucide/svelte/icons/file-text';
import FolderOpen from '@lucide/svelte/icons/folder-open';
import GitCompare from '@lucide/svelte/icons/git-compare';
import DoorOpen from '@lucide/svelte/icons/door-open';
import GripVertical from '@lucide/svelte/icons/grip-vertical';
import Hand from '@lucide/svelte/icons/hand';
import HardDrive from '@lucide/svelte/icons/hard-drive';
import History from '@lucide/svelte/icons/history';
import House from '@lucide/svelte/icons/house';
import IdCard from '@lucide/svelte/icons/id-card';
import Image from '@lucide/svelte/icons/image';
import Inbox from '@lucide/svelte/icons/inbox';
import KeyRound from '@lucide/svelte/icons/key-round';
import Keyboard from '@lucide/svelte/icons/keyboard';
import Languages from '@lucide/svelte/icons/languages';
import Laptop from '@lucide/svelte/icons/laptop';
import ListChecks from '@lucide/svelte/icons/list-checks';
import MapPin from '@lucide/svelte/icons/map-pin';
import Minus from '@lucide/svelte/icons/minus';
import PenLine from '@lucide/svelte/icons/pen-line';
import Plus from '@lucide/svelte/icons/plus';
import Presentation from '@lucide/svelte/icons/presentation';
import Printer from '@lucide/svelte/icons/printer';
import Redo from '@lucide/svelte/icons/redo-2';
import RotateCcw from '@lucide/svelte/icons/rotate-ccw';
import Search from '@lucide/svelte/icons/search';
import Send from '@lucide/svelte/icons/send';
import Settings from '@lucide/svelte/icons/settings';
import Signpost from '@lucide/svelte/icons/signpost';
import Shield from '@lucide/svelte/icons/shield';
import ShieldCheck from '@lucide/svelte/icons/shield-check';
import Trash from '@lucide/svelte/icons/trash-2';
import TriangleAlert from '@lucide/svelte/icons/triangle-alert';
import Undo from '@lucide/svelte/icons/undo-2';
import Usb from '@lucide/svelte/icons/usb';
import UserPlus from '@lucide/svelte/icons/user-plus';
import UserSearch from '@lucide/svelte/icons/user-search';
import UsersRound from '@lucide/svelte/icons/users-round';
import Users from '@lucide/svelte/icons/users';
import Volume from '@lucide/svelte/icons/volume-2';
import VolumeOff from '@lucide/svelte/icons/volume-x';
import Wallet from '@lucide/svelte/icons/wallet';
import X from '@lucide/svelte/icons/x';
import AlignCenterHorizontal from '@lucide/svelte/icons/align-center-horizontal';
import AlignCenterVertical from '@lucide/svelte/icons/align-center-vertical';
import AlignEndHorizontal from '@lucide/svelte/icons/align-end-horizontal';
import AlignEndVertical from '@lucide/svelte/icons/align-end-vertical';
import AlignStartHorizontal from '@lucide/svelte/icons/align-start-horizontal';
import AlignStartVertical from '@lucide/svelte/icons/align-start-vertical';
import AlignHorizontalSpaceBetween from '@lucide/svelte/icons/align-horizontal-space-between';
import AlignVerticalSpaceBetween from '@lucide/svelte/icons/align-vertical-space-between';
import BringToFront from '@lucide/svelte/icons/bring-to-front';
import SendToBack from '@lucide/svelte/icons/send-to-back';
import EyeOff from '@lucide/svelte/icons/eye-off';
import Lock from '@lucide/svelte/icons/lock';
import LockOpen from '@lucide/svelte/icons/lock-open';
import CopyPlus from '@lucide/svelte/icons/copy-plus';
import ZoomIn from '@lucide/svelte/icons/zoom-in';
import ZoomOut from '@lucide/svelte/icons/zoom-out';
import Maximize from '@lucide/svelte/icons/maximize';
import Braces from '@lucide/svelte/icons/braces';
import QrCode from '@lucide/svelte/icons/qr-code';
import Type from '@lucide/svelte/icons/type';
import Signature from '@lucide/svelte/icons/signature';
import Hash from '@lucide/svelte/icons/hash';
import Sparkle from '@lucide/svelte/icons/sparkles';
import Layers from '@lucide/svelte/icons/layers';
import UserRound from '@lucide/svelte/icons/user-round';

export const ICONS = {
  door: DoorOpen,
  'door-in': CircleCheck,
  stop: Hand,
  keyboard: Keyboard,
  sound: Volume,
  silent: VolumeOff,
  home: House,
  events: Presentation,
  people: Users,
  clubs: Shield,
  certificates: Award,
  exchange: ArrowRightLeft,
  settings: Settings,
  day: CalendarDays,
  place: MapPin,
  time: Clock,
  laptop: Laptop,
  language: Languages,
  disk: HardDrive,
  stick: Usb,
  organisation: Building,
  grant: Wallet,
  key: KeyRound,
  find: Search,
  'find-person': UserSearch,
  add: Plus,
  'add-person': UserPlus,
  edit: PenLine,
  trash: Trash,
  restore: RotateCcw,
  undo: Undo,
  redo: Redo,
  history: History,
  print: Printer,
  sheet: FileSpreadsheet,
  paste: ClipboardPaste,
  save: Download,
  'save-file': FileDown,
  paper: FileText,
  badge: IdCard,
  sign: Signpost,
  guardian: UsersRound,
  folder: FolderOpen,
  picture: Image,
  receive: Inbox,
  send: Send,
  attendance: ListChecks,
  columns: Columns,
  more: Ellipsis,
  show: Eye,
  drag: GripVertical,
  close: X,
  check: Check,
  partly: Minus,
  empty: Circle,
  unmarked: CircleDashed,
  ask: CircleHelp,
  problem: TriangleAlert,
  repeated: Copy,
  'two-versions': GitCompare,
  safe: ShieldCheck,
  up: ArrowUp,
  down: ArrowDown,
  right: ArrowRight,
  swap: ArrowLeftRight,
  'open-down': ChevronDown,
  back: ChevronLeft,
  forward: ChevronRight,
  'align-left': AlignStartVertical,
  'align-centre': AlignCenterVertical,
  'align-right': AlignEndVertical,
  'align-top': AlignStartHorizontal,
  'align-middle': AlignCenterHorizontal,
  'align-bottom': AlignEndHorizontal,
  'spread-across': AlignHorizontalSpaceBetween,
  'spread-down': AlignVerticalSpaceBetween,
  'to-front': BringToFront,
  'to-back': SendToBack,
  hidden: EyeOff,
  locked: Lock,
  unlocked: LockOpen,
  double: CopyPlus,
  'zoom-in': ZoomIn,
  'zoom-out': ZoomOut,
  'zoom-fit': Maximize,
  fill: Braces,
  code: QrCode,
  words: Type,
  signature: Signature,
  number: Hash,
  ornament: Sparkle,
  template: Layers,
  name: UserRound,
} as const;

export type IconName = keyof typeof ICONS;

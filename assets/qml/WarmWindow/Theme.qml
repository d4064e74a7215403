pragma Singleton

import QtQuick

// Colours and type of every window. Contrast of text on its ground is 7:1 or better.
QtObject {
    readonly property color paper: "#FAF6EF"
    readonly property color card: "#FFFFFF"
    readonly property color edge: "#D9D0BF"
    readonly property color ink: "#1B2430"
    readonly property color quiet: "#454E5B"
    readonly property color blue: "#17457C"
    readonly property color bluePressed: "#0F325C"
    readonly property color blueTint: "#E6EDF7"
    readonly property color blueInk: "#FFFFFF"
    readonly property color green: "#135A3F"
    readonly property color greenEdge: "#17694A"
    readonly property color greenTint: "#E2F2EA"
    readonly property color amber: "#8A3606"
    readonly property color amberEdge: "#B54708"
    readonly property color amberTint: "#FDF0E0"

    // The hall display, seen from far away.
    readonly property color night: "#0E1A29"
    readonly property color nightPanel: "#14233A"
    readonly property color nightRow: "#182B44"
    readonly property color nightInk: "#FFFFFF"
    readonly property color quietOnNight: "#B9C7DB"
    readonly property color call: "#FFB347"
    readonly property color callInk: "#1C1204"

    readonly property string family: "Noto Sans CJK SC"
}

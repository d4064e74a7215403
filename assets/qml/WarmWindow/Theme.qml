pragma Singleton

import QtQuick

// Colours and type of every window. Contrast of text on its ground is 7:1 or better.
QtObject {
    property bool contrast: false // white and yellow on black, for eyes that need it
    readonly property color paper: contrast ? "#000000" : "#FAF6EF"
    readonly property color card: contrast ? "#000000" : "#FFFFFF"
    readonly property color edge: contrast ? "#FFFFFF" : "#D9D0BF"
    readonly property color touchEdge: contrast ? "#FFFFFF" : "#8C8371" // 3:1 on paper: what can be pressed is seen to be so
    readonly property color ink: contrast ? "#FFFFFF" : "#1B2430"
    readonly property color quiet: contrast ? "#FFFFFF" : "#454E5B"
    property color hall: "#17457C" // a hall may have a colour of its own
    readonly property color blue: contrast ? "#FFE600" : hall
    readonly property color blueTint: contrast ? "#1F1F00" : Qt.tint("#FFFFFF", Qt.alpha(hall, 0.11))
    readonly property color blueInk: contrast ? "#000000" : "#FFFFFF"
    readonly property color head: contrast ? "#000000" : hall
    readonly property color headInk: "#FFFFFF"
    readonly property color quietOnBlue: contrast ? "#FFFFFF" : "#E4ECF6"
    readonly property color green: contrast ? "#8CFFC1" : "#135A3F"
    readonly property color greenEdge: contrast ? "#8CFFC1" : "#17694A"
    readonly property color greenTint: contrast ? "#001A0D" : "#E2F2EA"
    readonly property color amber: contrast ? "#FFC879" : "#8A3606"
    readonly property color amberEdge: contrast ? "#FFC879" : "#B54708"
    readonly property color amberTint: contrast ? "#1C1000" : "#FDF0E0"
    readonly property color focus: contrast ? "#00E5FF" : "#B54708"
    readonly property color rowEdge: "#EAE4D8" // between the rows of a list
    readonly property color veil: Qt.alpha("#000000", contrast ? 0.85 : 0.6) // over a page that has to wait
    readonly property color dimming: "#000000" // over a page that nobody uses; its opacity says how much
    readonly property color codeGround: "#FFFFFF" // a QR code is dark on white in every theme
    readonly property color codeInk: "#000000"
    readonly property color clear: "transparent"
    readonly property color paperTray: "#D8D3C8" // around the virtual printer's paper

    // The ticket machine outside hours, as dark as a screen that is on can be.
    readonly property color standby: "#05080D"
    readonly property color standbyIcon: "#8FA3BF"
    readonly property color standbyTitle: "#B9C7DB"
    readonly property color standbyInk: "#A9B8CC"

    // The hall display, seen from far away.
    readonly property color night: "#0E1A29"
    readonly property color nightPanel: "#14233A"
    readonly property color nightRow: "#182B44"
    readonly property color nightFresh: "#3A2E18" // under a number that was called just now; as dark as the others
    readonly property color nightInk: "#FFFFFF"
    readonly property color nightInset: "#1C3252"
    readonly property color softOnNight: "#DCE6F3"
    readonly property color quietOnNight: "#B9C7DB"
    readonly property color call: "#FFB347"
    readonly property color callBright: "#FFE3B8" // at the height of its pulse
    readonly property color callInk: "#1C1204"

    readonly property string family: "Noto Sans CJK SC"

    readonly property real corner: 22 // pixels, times the unit of whoever draws a card

    // A screen that is laid out in millimetres says how many pixels one has, and how much larger its type is.
    property real mm: 3.2
    property real scale: 1

    // Pixels of a type whose Han characters are so many mm high: they fill 0.92 of its em.
    function han(millimetres: real): real {
        return millimetres / 0.92 * mm * scale;
    }
}

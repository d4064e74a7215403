pragma Singleton

import QtQuick

// Colours and type of every window. Contrast of text on its ground is 7:1 or better.
QtObject {
    readonly property color paper: "#FAF6EF"
    readonly property color card: "#FFFFFF"
    readonly property color edge: "#D9D0BF"
    readonly property color touchEdge: "#8C8371" // 3:1 on paper: what can be pressed is seen to be so
    readonly property color ink: "#1B2430"
    readonly property color quiet: "#454E5B"
    readonly property color blue: "#17457C"
    readonly property color bluePressed: "#0F325C"
    readonly property color blueTint: "#E6EDF7"
    readonly property color blueInk: "#FFFFFF"
    readonly property color quietOnBlue: "#DCE6F3"
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

    // Type and space in units; on a 27 inch panel of 1080 x 1920 a unit is a pixel and 3.2 are a millimetre,
    // so that a letter is 8 mm high or more and whatever one touches 25 mm.
    readonly property real least: 27 // what is made to fit is made no smaller than this
    readonly property real small: 32
    readonly property real text: 38
    readonly property real large: 46
    readonly property real title: 62
    readonly property real touch: 88
    readonly property real gap: 26
    readonly property real margin: 50
    readonly property real corner: 22

    // Pixels of a unit. Nearly square windows are small ones: they get larger type for their height.
    function unitFor(width: real, height: real): real {
        if (height > width)
            return Math.min(width / 1080, height / 1920);
        return Math.min(width / (width / height < 1.5 ? 1700 : 1920), height / 1080);
    }
}

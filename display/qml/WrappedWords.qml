import QtQuick
import WarmWindow

// Words on as many lines as they need, made smaller until they have room. A Chinese clause is broken
// only where a line is too short for it: what is drawn joins its characters, what is read does not.
Words {
    id: drawn

    required property string words
    readonly property var clauses: words.match(/[（《「『“]*[^\s，。；：！？、（《「『“]+[，。；：！？、]*/g) ?? []
    readonly property real widest: clauses.reduce((most, clause) => Math.max(most, ofOne.advanceWidth(clause)), 0) * size / ofOne.font.pixelSize

    // A clause is made smaller by this much at most before it is broken.
    property real least: 0.6

    Accessible.name: words
    Accessible.role: Accessible.StaticText
    fontSizeMode: Text.Fit
    minimumPixelSize: 10
    text: words.replace(/([\u3400-\u9fff\uf900-\ufaff々〇])(?=[^\s（《「『“])/g, "$1\u2060").replace(/([0-9A-Za-z])(?=[\u3400-\u9fff])/g, "$1\u2060")
    wrapMode: widest * least > width ? Text.Wrap : Text.WordWrap

    FontMetrics {
        id: ofOne

        font.family: Theme.family
        font.pixelSize: 100
        font.weight: drawn.font.weight
    }
}

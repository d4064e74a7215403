<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>AlertStrip</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message numerus="yes">
        <source>Closed. %n still wait for what it served</source>
        <translation>
            <numerusform>Closed. %n still waits for what it served</numerusform>
            <numerusform>Closed. %n still wait for what it served</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message numerus="yes">
        <source>%n served today</source>
        <translation>
            <numerusform>%n served today</numerusform>
            <numerusform>%n served today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>median %n min</source>
        <translation>
            <numerusform>median %n min</numerusform>
            <numerusform>median %n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HelpCallList</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListPanel</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n over %1 min</source>
        <translation>
            <numerusform>%n over %1 min</numerusform>
            <numerusform>%n over %1 min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UndoStrip</name>
    <message numerus="yes">
        <source>Undo Z · %n s</source>
        <translation>
            <numerusform>Undo Z · %n s</numerusform>
            <numerusform>Undo Z · %n s</numerusform>
        </translation>
    </message>
</context>
</TS>

//! What an operation makes, takes away and needs, and where it stands among others: all that the order of a plan knows of it.

use crate::model::Object;

/// What an operation creates, drops and needs.
#[derive(Clone, Debug, PartialEq, std::default::Default)]
pub struct Footprint {
    /// Where it stands among operations that are otherwise free: see [`Rank`].
    pub rank: Rank,
    /// What is there after it and was not before.
    pub creates: Vec<Object>,
    /// What was there before it and is not after.
    pub drops: Vec<Object>,
    /// What must be there.
    pub needs: Vec<Object>,
}

/// The natural order of operations: what stands in the way goes first, what breaks running code last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, std::default::Default)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Rank {
    #[default]
    RawSql,
    DropPartition,
    LeaveParent,
    DropForeignKey,
    DropCheck,
    DropIndex,
    DropComputed,
    RenameEnum,
    RenameTable,
    RenameColumn,
    RenameConstraint,
    CreateEnum,
    EnumValue,
    CreateTable,
    ClearDefault,
    ClearOptions,
    AddColumn,
    ShortenPrimaryKey,
    SetType,
    AddComputed,
    GiveDefault,
    Backfill,
    SetNullable,
    DropProof,
    SetPrimaryKey,
    Relax,
    SetDefault,
    RemoveEnumValue,
    SetOptions,
    AddIndex,
    AddCheck,
    AddForeignKey,
    Validate,
    JoinParent,
    SetComment,
    DropColumn,
    SetTableCollation,
    DropTable,
    DropEnum,
}
